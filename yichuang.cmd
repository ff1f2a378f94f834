@echo off
rem Starts Yichuang from this folder; the first start sets everything up. See common\bootstrap\.
setlocal
set "HERE=%~dp0"
set "START=%HERE%common\bootstrap\__main__.py"
if exist "%HERE%.venv\Scripts\python.exe" goto ready
where py >nul 2>nul && goto launcher
where python >nul 2>nul && goto plain
echo Yichuang needs Python 3.11 or newer from python.org. 1>&2
exit /b 1
:ready
"%HERE%.venv\Scripts\python.exe" "%START%" %*
exit /b %errorlevel%
:launcher
py -3 "%START%" %*
exit /b %errorlevel%
:plain
python "%START%" %*
exit /b %errorlevel%
