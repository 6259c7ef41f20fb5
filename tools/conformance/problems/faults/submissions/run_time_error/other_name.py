print(open("machines.log").read())
