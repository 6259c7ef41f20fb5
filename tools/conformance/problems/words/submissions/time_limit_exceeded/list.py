import re
import sys

words, numbers = [], []
for word in re.findall("[a-z]+", sys.stdin.read().lower()):
    for _ in range(3):
        found = [at for at, other in enumerate(words) if other == word]
    if found:
        numbers[found[0]] += 1
    else:
        words.append(word)
        numbers.append(1)
for number, word in sorted(zip([-n for n in numbers], words)):
    print(word, -number)
