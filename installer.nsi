; The Windows installer of Yichuang: packs a prepared folder into one setup program.
;
;   makensis -INPUTCHARSET UTF8 -DSOURCE=build/windows -DVERSION=0.1.0 -DAMD64 installer.nsi
;
; SOURCE   the prepared folder: the project with yichuang.cmd, and in its folder python\ a Python that finds both the
;          project and the locked packages
; VERSION  what Windows shows in its list of programs
; AMD64    makes a 64-bit setup program; without it, it is 32-bit, which 64-bit Windows runs as well
;          (wine without its 32-bit half ends with success and installs nothing; some builds of NSIS lack the 64-bit stub)
; OUTPUT   name of the setup program
;
; Silent: yichuang-setup.exe /S [/USER=name] [/HOME=folder] [/D=folder]
;         /D must come last, without quotation marks even when the folder has spaces.
;         /USER is who runs the kiosk and the counter, by default who installs: nobody else reads the home.
; Exit codes: 0 done, 1 given up by a person, 2 could not be done.

!ifndef SOURCE
  !error "Say which folder to pack: -DSOURCE=folder"
!endif
!ifndef VERSION
  !define VERSION "0.1.0"
!endif
!ifndef OUTPUT
  !define OUTPUT "yichuang-setup-${VERSION}.exe"
!endif

Unicode true
!ifdef AMD64
  Target amd64-unicode
!endif
SetCompressor /SOLID lzma
ManifestDPIAware true
RequestExecutionLevel admin

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include x64.nsh

!define NAME_ZH "一窗"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Yichuang"
!define OWN_KEY "Software\Yichuang"
; Windows' own names for these differ with its language; the numbers do not.
!define ADMINISTRATORS "*S-1-5-32-544"
!define SYSTEM "*S-1-5-18"

Name "Yichuang ${NAME_ZH}"
OutFile "${OUTPUT}"
InstallDir "$PROGRAMFILES64\Yichuang"
BrandingText "Yichuang ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

Var Home
Var User

!define MUI_ABORTWARNING
!define MUI_LANGDLL_REGISTRY_ROOT HKLM
!define MUI_LANGDLL_REGISTRY_KEY "${OWN_KEY}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

LangString Kiosk ${LANG_SIMPCHINESE} "取号机"
LangString Kiosk ${LANG_ENGLISH} "Ticket kiosk"
LangString Desk ${LANG_SIMPCHINESE} "窗口"
LangString Desk ${LANG_ENGLISH} "Counter"
LangString Board ${LANG_SIMPCHINESE} "大厅屏"
LangString Board ${LANG_ENGLISH} "Hall board"
LangString Old64 ${LANG_SIMPCHINESE} "一窗需要 64 位的 Windows 10 或更新的系统。"
LangString Old64 ${LANG_ENGLISH} "Yichuang needs a 64-bit Windows 10 or newer."
LangString InUse ${LANG_SIMPCHINESE} "一窗正在运行。请先关闭所有取号机、窗口和大厅屏，再重新安装。"
LangString InUse ${LANG_ENGLISH} "Yichuang is running. Please close every kiosk, counter and board, then install again."
LangString NoRights ${LANG_SIMPCHINESE} "无法设置数据目录的访问权限：$Home（用户 $User）。"
LangString NoRights ${LANG_ENGLISH} "The rights of the data folder could not be set: $Home (user $User)."
LangString HomeStays ${LANG_SIMPCHINESE} "程序已卸载。大厅的数据仍保留在：$Home"
LangString HomeStays ${LANG_ENGLISH} "The program is removed. The hall's records are still in: $Home"

!macro GIVE_UP text
  SetErrorLevel 2
  MessageBox MB_ICONSTOP|MB_OK "${text}" /SD IDOK
  Quit
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
    !insertmacro GIVE_UP "$(Old64)"
  ${EndIf}
  SetRegView 64
  SetShellVarContext all
  !insertmacro MUI_LANGDLL_DISPLAY ; asks nobody when silent
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/USER=" $User
  ${If} ${Errors}
    ReadEnvStr $User USERNAME
  ${EndIf}
  ClearErrors
  ${GetOptions} $0 "/HOME=" $Home
  ${If} ${Errors}
    StrCpy $Home "$APPDATA\Yichuang" ; for all users: C:\ProgramData\Yichuang
  ${EndIf}
FunctionEnd

Section
  ; An earlier version goes first, whole: a file that is no longer part of the program must not be found by Python.
  ; A folder with a running program in it cannot be renamed, and then nothing has been touched yet.
  ${If} ${FileExists} "$INSTDIR\app\*.*"
    RMDir /r "$INSTDIR\app.old"
    ClearErrors
    Rename "$INSTDIR\app" "$INSTDIR\app.old"
    ${If} ${Errors}
      !insertmacro GIVE_UP "$(InUse)"
    ${EndIf}
    RMDir /r "$INSTDIR\app.old"
  ${EndIf}

  SetOutPath "$INSTDIR\app"
  File /r "${SOURCE}/*.*"
  SetOutPath "$INSTDIR"

  Call MakeHome

  CreateDirectory "$SMPROGRAMS\Yichuang ${NAME_ZH}"
  CreateShortCut "$SMPROGRAMS\Yichuang ${NAME_ZH}\$(Kiosk).lnk" "$INSTDIR\app\yichuang.cmd" "kiosk" "" "" SW_SHOWMINIMIZED
  CreateShortCut "$SMPROGRAMS\Yichuang ${NAME_ZH}\$(Desk).lnk" "$INSTDIR\app\yichuang.cmd" "desk" "" "" SW_SHOWMINIMIZED
  CreateShortCut "$SMPROGRAMS\Yichuang ${NAME_ZH}\$(Board).lnk" "$INSTDIR\app\yichuang.cmd" "board" "" "" SW_SHOWMINIMIZED

  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKLM "${OWN_KEY}" "Folder" "$INSTDIR"
  WriteRegStr HKLM "${OWN_KEY}" "Home" "$Home"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayName" "Yichuang ${NAME_ZH}"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "Publisher" "Yichuang"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKLM "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR\app" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKLM "${UNINSTALL_KEY}" "EstimatedSize" $0
SectionEnd

; The home holds the key of the store: nothing inherited, and only the user who runs the hall may enter.
Function MakeHome
  CreateDirectory "$Home"
  nsExec::ExecToLog 'icacls "$Home" /inheritance:r /grant:r "$User:(OI)(CI)F" /grant:r "${ADMINISTRATORS}:(OI)(CI)F" /grant:r "${SYSTEM}:(OI)(CI)F"'
  Pop $0
  ${If} $0 != 0
    !insertmacro GIVE_UP "$(NoRights)"
  ${EndIf}
FunctionEnd

Function un.onInit
  SetRegView 64
  SetShellVarContext all
  !insertmacro MUI_UNGETLANGUAGE
  ReadRegStr $Home HKLM "${OWN_KEY}" "Home"
FunctionEnd

Section Uninstall
  ; Only what setup put there: somebody may have chosen a folder that has other things in it.
  ClearErrors
  RMDir /r "$INSTDIR\app"
  ${If} ${FileExists} "$INSTDIR\app\*.*"
    !insertmacro GIVE_UP "$(InUse)"
  ${EndIf}
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  RMDir /r "$SMPROGRAMS\Yichuang ${NAME_ZH}"
  DeleteRegKey HKLM "${UNINSTALL_KEY}"
  DeleteRegKey HKLM "${OWN_KEY}"
  MessageBox MB_ICONINFORMATION|MB_OK "$(HomeStays)" /SD IDOK
SectionEnd
