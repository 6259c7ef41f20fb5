#!/bin/bash
grep -c "$1" machine.log
grep "$1" machine.log | awk '{ print $NF }' | LC_ALL=C sort -u
exit 0
