"""Draws the inputs of golden cases: any option, shape and reduction, and now and then a number at which a loss turns, saturates or breaks."""

import random

from draws.classification import binary, classes, dice, focal, labels, linear, sequences
from draws.draw import Draw
from draws.ranking import angles, contrastive, margins, similarity, triplet
from draws.regression import ROBUST, divergence, gaussian, poisson, regression, robust

FAMILIES = {
    **dict.fromkeys(["L1Loss", "MSELoss", "HuberLoss", "SmoothL1Loss"], regression),
    **dict.fromkeys(ROBUST, robust),
    "GaussianNLLLoss": gaussian, "PoissonNLLLoss": poisson, "KLDivLoss": divergence,
    "CrossEntropyLoss": classes, "NLLLoss": classes, "LinearCrossEntropyLoss": linear,
    "BCELoss": binary, "BCEWithLogitsLoss": binary,
    "SigmoidFocalLoss": focal, "DiceLoss": dice,
    **dict.fromkeys(["MultiMarginLoss", "MultiLabelMarginLoss", "MultiLabelSoftMarginLoss"], labels),
    "CTCLoss": sequences,
    **dict.fromkeys(["SoftMarginLoss", "HingeLoss", "SquaredHingeLoss", "ZeroOneLoss", "MarginRankingLoss", "HingeEmbeddingLoss"], margins),
    "ContrastiveLoss": contrastive,
    "CosineEmbeddingLoss": angles,
    "TripletMarginLoss": triplet, "TripletMarginWithDistanceLoss": triplet,
    **dict.fromkeys(["InfoNCELoss", "NTXentLoss", "ArcFaceLoss"], similarity),
}


def draw_cases(count, seed):
    """
    `count` cases of each loss, without what PyTorch makes of them; it may refuse some. An upstream gradient of 'drawn' takes the shape of the
    value, which PyTorch alone knows.
    """
    for loss, family in FAMILIES.items():
        for number in range(count):
            draw = Draw(random.Random(f"{seed} {loss} {number}"))
            case = family(draw, loss)
            more = ("batchmean",) if loss == "KLDivLoss" else ()
            if draw.maybe(0.15):
                case["gradOutput"] = "drawn"
            yield {
                "id": f"{loss}-{draw.style}-{seed}-{number}", "loss": loss, "api": "nn", "group": "drawn", "precision": "float32",
                "reduction": draw.choose("mean", "sum", "none", "none", *more), "differentiate": list(case["inputs"]),
            } | case
