@echo off
rem Starts Unearth; builds it first where it was never built or the sources are newer.
setlocal
set "HOME_DIR=%~dp0"
set "APP=%HOME_DIR%cli\target\unearth"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"

set "REASON="
if not exist "%APP%\built" set "REASON=first use"
if not defined REASON (
  for /f "delims=" %%R in ('powershell -NoProfile -Command "$b=(Get-Item '%APP%\built').LastWriteTime; $d='%HOME_DIR%'; if (Get-ChildItem (($d+'pom.xml'),($d+'*\pom.xml')) | Where-Object {$_.LastWriteTime -gt $b}) {'the sources are newer'} elseif ('analyzer','rules','reports','cli' | ForEach-Object {Get-ChildItem ($d+$_+'\src\main') -Recurse -File} | Where-Object {$_.LastWriteTime -gt $b} | Select-Object -First 1) {'the sources are newer'}"') do set "REASON=%%R"
)
if defined REASON (
  echo Building Unearth ^(%REASON%^), a minute or two ... 1>&2
  pushd "%HOME_DIR%"
  call mvn -q -B -ntp -DskipTests -pl cli -am package 1>&2
  if errorlevel 1 (
    popd
    echo The build failed; the lines above say why. Unearth was not started. 1>&2
    exit /b 1
  )
  popd
  type nul > "%APP%\built"
)
"%JAVA%" "@%HOME_DIR%\jvm.options" --enable-native-access=ALL-UNNAMED %UNEARTH_JAVA_OPTS% -cp "%APP%\lib\*" dev.unearth.cli.Unearth %*
exit /b %ERRORLEVEL%
