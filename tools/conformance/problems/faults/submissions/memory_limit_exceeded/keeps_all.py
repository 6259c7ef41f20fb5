lines = open("machine.log").read().split("\n")
while True:
    lines = lines + lines
