#!/bin/bash
grep -c "$1" machine.txt
grep "$1" machine.txt | awk '{ print $NF }' | LC_ALL=C sort -u
exit 0
