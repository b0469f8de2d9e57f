"""One case's draws: shapes, numbers and labels, most of them such as a loss turns, saturates or breaks at."""

import struct

EDGES = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, 1e-3, 1e-7, 1e-12, 1e-20, 1e-40, 30.0, -30.0, 88.0, -88.8, 100.0, -100.0, 104.0, 1e4, -1e4, 3e38]
BROKEN = ["NaN", "Infinity", "-Infinity"]
# How the numbers of a case are drawn, and how often.
STYLES = {"plain": 30, "grid": 20, "edgy": 20, "scaled": 10, "wide": 6, "equal": 4, "broken": 10}
SHARES = [0.0, 1.0, 1e-40, 1e-30, 1e-12, 1e-7, 1e-5, 0.5, 1 - 2 ** -24]


def float32(number):
    return struct.unpack("f", struct.pack("f", number))[0]


def size(shape):
    product = 1
    for dimension in shape:
        product *= dimension
    return product


class Draw:
    def __init__(self, source):
        self.random = source
        self.style = source.choices(list(STYLES), STYLES.values())[0]
        self.scale = 10 ** source.uniform(-8, 8)
        self.same = source.choice([0.0, 1.0, -1.0, source.gauss(0, 2)])

    def restyle(self, *unwanted):
        """Numbers of a plainer kind where these would say nothing of the loss."""
        if self.style in unwanted:
            self.style = "plain"

    def maybe(self, chance=0.4):
        return self.random.random() < chance

    def choose(self, *choices):
        return self.random.choice(choices)

    def whole(self, low, high):
        return self.random.randint(low, high)

    def shape(self, least=0, most=3):
        """Now and then nothing, or a long one."""
        shape = [self.whole(1, 4) for _ in range(self.whole(least, most))]
        if shape and self.maybe(0.04):
            shape[self.random.randrange(len(shape))] = 0
        elif shape and self.maybe(0.03):
            shape[self.random.randrange(len(shape))] = self.whole(50, 400)
        return shape

    def real(self):
        if self.style == "broken" and self.maybe(0.2):
            return self.random.choice(BROKEN)
        if self.style == "grid":
            return self.whole(-8, 8) / 4
        if self.style == "wide":
            return float32(self.choose(1, -1) * 10 ** self.random.uniform(-30, 30))
        if self.style == "equal":
            return float32(self.same)
        if self.style in ("edgy", "broken") and self.maybe(0.6):
            return float32(self.random.choice(EDGES))
        return float32(self.random.gauss(0, 2) * (self.scale if self.style == "scaled" else 1))

    def share(self):
        """A probability, at times exactly 0 or 1."""
        if self.style == "broken" and self.maybe(0.1):
            return self.random.choice(BROKEN)
        if self.style != "plain" and self.maybe(0.5):
            return float32(self.random.choice(SHARES))
        return float32(self.random.random())

    def weight(self):
        """A factor as users write them; 0 switches off."""
        return float32(self.choose(0.0, 0.5, 1.0, 2.5, self.random.random(), self.random.random() * 10))

    def label(self):
        return float(self.whole(0, 1))

    def sign(self):
        return self.choose(-1.0, 1.0)

    def many(self, shape, draw):
        return {"dtype": "float32", "shape": shape, "data": [draw() for _ in range(size(shape))]}

    def integers(self, shape, draw, dtype="int64"):
        return {"dtype": dtype, "shape": shape, "data": [draw() for _ in range(size(shape))]}

    def broadcastable(self, shape):
        """Another shape that PyTorch stretches to this one."""
        part = shape[self.whole(0, len(shape)):]
        return [1 if self.maybe(0.3) else dimension for dimension in part]

    def simplex(self, rows, classes):
        """Class probabilities of each row, one-hot or soft, classes last."""
        data = []
        for _ in range(rows):
            parts = [self.random.random() for _ in range(classes)]
            if classes and self.maybe(0.3):
                hot = self.random.randrange(classes)
                parts = [float(i == hot) for i in range(classes)]
            data += [float32(part / sum(parts)) for part in parts]
        return data
