OPENS = {")": "(", "]": "[", "}": "{"}


def depth(letters):
    return sum(1 if letter in "([{" else -1 if letter in ")]}" else 0 for letter in letters)


line = input()
for place, letter in enumerate(line):
    if letter not in OPENS:
        continue
    # goes back to where the bracket was opened, and counts the depth anew at every step
    at = next((at for at in range(place - 1, -1, -1) if line[at] in "([{" and depth(line[at:place]) == 1), None)
    if at is None or line[at] != OPENS[letter]:
        print(place + 1)
        break
else:
    print("open" if depth(line) else "ok")
