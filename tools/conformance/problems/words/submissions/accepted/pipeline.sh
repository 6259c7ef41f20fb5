#!/bin/bash
# Commands, each doing one thing.
tr -cs 'A-Za-z' '\n' | tr 'A-Z' 'a-z' | grep . | LC_ALL=C sort | uniq -c | LC_ALL=C sort -k1,1nr -k2,2 |
  while read -r number word; do echo "$word $number"; done
exit 0
