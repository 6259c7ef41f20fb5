#!/bin/bash
# A process for every line, and all words looked through for every word.
count=0
words=()
while read -r level rest; do
  for ((again = 0; again < 400; again++)); do last=${rest##* }; done
  [[ $level == "$1" ]] || continue
  count=$((count + 1))
  words+=("$last")
done < machine.txt
echo "$count"
if ((count > 0)); then printf '%s\n' "${words[@]}" | LC_ALL=C sort -u; fi
