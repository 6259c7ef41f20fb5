import sys

lines = [line.split() for line in open("machine.txt")]
last = [words[-1] for words in lines if words[0] == sys.argv[1]]
print(len(last), *sorted(set(last)), sep="\n")
