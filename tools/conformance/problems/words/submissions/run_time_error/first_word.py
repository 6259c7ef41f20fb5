import re
import sys
from collections import Counter

words = re.findall("[a-z]+", sys.stdin.read().lower())
words.index(words[0])
for word, number in sorted(Counter(words).items(), key=lambda item: (-item[1], item[0])):
    print(word, number)
