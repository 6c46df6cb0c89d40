dnl Macros of csto-stats' configure.

dnl CSTO_TRY_CFLAG(VARIABLE, FLAG): append FLAG to VARIABLE if the compiler takes it without a warning.
AC_DEFUN([CSTO_TRY_CFLAG], [
  AS_VAR_PUSHDEF([csto_cache], [csto_cv_cflag_$2])
  AC_CACHE_CHECK([whether $CC takes $2], [csto_cache], [
    csto_save_CFLAGS=$CFLAGS
    # A -Wno-x is accepted by every gcc, known or not, so the positive form is tried; -Werror makes clang refuse unknown flags.
    CFLAGS="$CFLAGS -Werror $2"
    AC_COMPILE_IFELSE([AC_LANG_PROGRAM([], [])], [AS_VAR_SET([csto_cache], [yes])], [AS_VAR_SET([csto_cache], [no])])
    CFLAGS=$csto_save_CFLAGS
  ])
  AS_VAR_IF([csto_cache], [yes], [AS_VAR_APPEND([$1], [" $2"])])
  AS_VAR_POPDEF([csto_cache])
])

dnl CSTO_TRY_LDFLAGS(VARIABLE, FLAGS, IF-FAILED): put FLAGS into VARIABLE if a program can be built with them, else run IF-FAILED.
AC_DEFUN([CSTO_TRY_LDFLAGS], [
  AC_MSG_CHECKING([whether $CC links with $2])
  csto_save_CFLAGS=$CFLAGS
  CFLAGS="$CFLAGS $2"
  AC_LINK_IFELSE([AC_LANG_PROGRAM([], [])], [AC_MSG_RESULT([yes]); AS_VAR_APPEND([$1], [" $2"])], [AC_MSG_RESULT([no]); $3])
  CFLAGS=$csto_save_CFLAGS
])

dnl CSTO_SONAME(VARIABLE, NAME, LIBRARIES): VARIABLE = the soname that the linker records for libNAME, empty when there is none.
dnl A test program is linked and its needed libraries are read, so whatever file the linker finds is the one that is asked.
AC_DEFUN([CSTO_SONAME], [
  AC_REQUIRE([CSTO_OBJDUMP])
  AC_CACHE_CHECK([for the soname of lib$2], [csto_cv_soname_$2], [
    csto_cv_soname_$2=
    csto_save_LIBS=$LIBS
    LIBS="-Wl,--no-as-needed $3"
    AC_LINK_IFELSE([AC_LANG_PROGRAM([], [])], [
      csto_cv_soname_$2=`$OBJDUMP -p conftest$ac_exeext | sed -n 's/^ *NEEDED *\(lib$2\.so[[^ ]]*\) *$/\1/p'`])
    LIBS=$csto_save_LIBS
  ])
  $1=$csto_cv_soname_$2
])
AC_DEFUN([CSTO_OBJDUMP], [AC_CHECK_TOOL([OBJDUMP], [objdump], [false])])

dnl An optional library is declared once for its switch and once for its test:
dnl
dnl CSTO_OPTIONAL_SWITCH(NAME, WHAT-FOR): --without-NAME.
dnl CSTO_OPTIONAL_MODULE(NAME, PREFIX, MODULE, DEBIAN-PACKAGE): the test by pkg-config.
dnl CSTO_OPTIONAL_HEADER(NAME, PREFIX, HEADER, LIBRARIES, DEBIAN-PACKAGE): the test for a library without a pkg-config file.
dnl Sets have_NAME to yes or no and PREFIX_CFLAGS, PREFIX_LIBS; defines HAVE_PREFIX.
AC_DEFUN([CSTO_OPTIONAL_SWITCH], [
  AC_ARG_WITH([$1], [AS_HELP_STRING([--without-$1], [do without $1: $2])], [], [with_$1=check])
])
AC_DEFUN([CSTO_OPTIONAL_MODULE], [
  have_$1=no
  AS_IF([test "x$with_$1" != xno], [PKG_CHECK_MODULES([$2], [$3], [have_$1=yes], [:])])
  CSTO_OPTIONAL_END([$1], [$2], [$4])
])
AC_DEFUN([CSTO_OPTIONAL_HEADER], [
  have_$1=no
  AS_IF([test "x$with_$1" != xno], [AC_CHECK_HEADER([$3], [have_$1=yes; $2_LIBS="$4"])])
  CSTO_OPTIONAL_END([$1], [$2], [$5])
])
AC_DEFUN([CSTO_OPTIONAL_END], [
  AS_IF([test $have_$1 = no && test "x$with_$1" = xyes],
    [AC_MSG_ERROR([--with-$1 was given, but $1 is not there: package $3])])
  AS_IF([test $have_$1 = no], [$2_CFLAGS= $2_LIBS=
    csto_off="$csto_off $1 ($3)"])
  AS_IF([test $have_$1 = yes], [AC_DEFINE([HAVE_$2], [1], [Define to 1 if $1 may be used.])])
])
