lines = open("machine.txt").read().split("\n")
while True:
    lines = lines + lines
