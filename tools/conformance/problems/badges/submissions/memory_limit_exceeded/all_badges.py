n, d = input().split()
badges = []
while True:
    badges.append(str(len(badges)) * 1_000_000)
