print(open("machines.txt").read())
