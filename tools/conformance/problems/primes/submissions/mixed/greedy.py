# assay-expect: MLE
numbers = []
while True:
    numbers.append(bytearray(16 << 20))
