#!/bin/sh
# Makes configure and the Makefile templates of a git checkout; a release tarball has them already.
set -e
cd "$(dirname "$0")"
exec autoreconf -fi
