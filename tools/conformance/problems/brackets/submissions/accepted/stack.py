OPENS = {")": "(", "]": "[", "}": "{"}
stack = []
for place, letter in enumerate(input(), 1):
    if letter in OPENS.values():
        stack.append(letter)
    elif letter in OPENS and (not stack or stack.pop() != OPENS[letter]):
        print(place)
        break
else:
    print("open" if stack else "ok")
