#!/bin/bash
read -r n
width=$((n * n))
width=${#width}
for ((a = 1; a <= n; a++)); do
  line=
  for ((b = 1; b <= n; b++)); do printf -v cell "%${width}d" $((a * b)); line+=" $cell"; done
  echo "${line:1}"
done
