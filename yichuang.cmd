@echo off
rem Starts Yichuang from this folder; the first start sets everything up. See common\bootstrap\.
setlocal
set "HERE=%~dp0"
set "START=%HERE%common\bootstrap\__main__.py"
if exist "%HERE%python\python.exe" goto packed
if exist "%HERE%.venv\Scripts\python.exe" goto ready
where py >nul 2>nul && goto launcher
where python >nul 2>nul && goto plain
echo Yichuang needs Python 3.11 or newer from python.org. 1>&2
exit /b 1
:packed
rem The installer brings its own Python, with everything in it.
"%HERE%python\python.exe" -m counter.cli %*
exit /b %errorlevel%
:ready
"%HERE%.venv\Scripts\python.exe" "%START%" %*
exit /b %errorlevel%
:launcher
py -3 "%START%" %*
exit /b %errorlevel%
:plain
python "%START%" %*
exit /b %errorlevel%
