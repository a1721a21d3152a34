@echo off
rem The same as mvnw, for Windows: runs the installed Maven (PATH, then MAVEN_HOME) when it is 3.8.6
rem or newer, otherwise the one pinned in .mvn\wrapper\maven-wrapper.properties.
setlocal
set "MVNW_RUN="
set "MVNW_JAVA="
set "MVNW_PROPERTIES=%~dp0.mvn\wrapper\maven-wrapper.properties"
set "MVNW_DISTS=%USERPROFILE%\.m2\wrapper\dists"
if defined MAVEN_USER_HOME set "MVNW_DISTS=%MAVEN_USER_HOME%\wrapper\dists"

for %%J in (java.exe) do set "MVNW_JAVA=%%~$PATH:J"
if defined JAVA_HOME set "MVNW_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%MVNW_JAVA%" goto find
>&2 echo mvnw: no JDK found: install one (17 or newer) or set JAVA_HOME
exit /b 1

:find
for %%M in (mvn.cmd) do call :try "%%~$PATH:M"
if not defined MVNW_RUN if defined MAVEN_HOME call :try "%MAVEN_HOME%\bin\mvn.cmd"
if not defined MVNW_RUN call :installed
if not defined MVNW_RUN call :install
if not defined MVNW_RUN exit /b 1
"%MVNW_RUN%" %*

rem Chooses the given mvn.cmd if it is new enough. The name of Maven's core jar tells its version
rem without starting a JVM; where there is none, Maven itself is asked.
:try
if not exist "%~1" exit /b
set "MVNW_V="
set "MVNW_JAR="
for %%J in ("%~dp1..\lib\maven-core-*.jar") do set "MVNW_JAR=%%~nJ"
for /f "tokens=3-5 delims=.-" %%a in ("%MVNW_JAR%") do set /a "MVNW_V=%%a*1000000+%%b*1000+%%c"
if not defined MVNW_V for /f "tokens=1-5 delims=.- " %%a in ('call "%~1" -v') do if "%%a %%b"=="Apache Maven" set /a "MVNW_V=%%c*1000000+%%d*1000+%%e"
if not defined MVNW_V exit /b
if %MVNW_V% geq 3008006 set "MVNW_RUN=%~1"
exit /b

:installed
set "MVNW_SUM=none"
for /f "usebackq tokens=1,2 delims== " %%K in ("%MVNW_PROPERTIES%") do if "%%K"=="distributionSha256Sum" set "MVNW_SUM=%%L"
for /d %%D in ("%MVNW_DISTS%\*") do if exist "%%D\%MVNW_SUM%\bin\mvn.cmd" set "MVNW_RUN=%%D\%MVNW_SUM%\bin\mvn.cmd"
exit /b

:install
for /f "delims=" %%H in ('call "%MVNW_JAVA%" "%~dp0.mvn\wrapper\InstallMaven.java" "%MVNW_PROPERTIES%" "%MVNW_DISTS%"') do set "MVNW_RUN=%%H\bin\mvn.cmd"
exit /b
