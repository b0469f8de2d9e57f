"""The losses that torch.nn lacks, of torch ops. The op chosen decides the gradient at a kink."""

import math

import torch
import torch.nn.functional as F


def slack(input, target, margin, op):
    """What the score lacks of the margin; `op` decides the gradient at the tie."""
    lacking = margin - target * input
    return {
        "clamp": lambda: torch.clamp(lacking, min=0),
        "relu": lambda: torch.relu(lacking),
        "maximum": lambda: torch.maximum(lacking, torch.zeros_like(lacking)),
    }[op]()


def hinge_loss(input, target, margin=1.0, op="clamp", reduction="mean"):
    """The textbook hinge, which torch.nn does not have."""
    return reduce(slack(input, target, margin, op), reduction)


def squared_hinge_loss(input, target, margin=1.0, op="clamp", reduction="mean"):
    return reduce(slack(input, target, margin, op) ** 2, reduction)


def zero_one_loss(input, target, reduction="mean"):
    """1 for a score that is not on its label's side; its graph holds, so that the gradient is 0 and not missing."""
    return reduce(1 - torch.relu(torch.sign(target * input)), reduction)


def sigmoid_focal_loss(inputs, targets, alpha=0.25, gamma=2.0, reduction="none"):
    """torchvision.ops.sigmoid_focal_loss."""
    p = torch.sigmoid(inputs)
    p_t = p * targets + (1 - p) * (1 - targets)
    loss = F.binary_cross_entropy_with_logits(inputs, targets, reduction="none") * ((1 - p_t) ** gamma)
    if alpha >= 0:
        loss = (alpha * targets + (1 - alpha) * (1 - targets)) * loss
    return reduce(loss, reduction)


def reduce(loss, reduction):
    return {"none": lambda: loss, "mean": loss.mean, "sum": loss.sum}[reduction]()


def log_cosh_loss(input, target, form="stable", reduction="mean"):
    r = input - target
    loss = torch.log(torch.cosh(r)) if form == "naive" else r + F.softplus(-2.0 * r) - math.log(2.0)
    return reduce(loss, reduction)


def pinball_loss(input, target, tau=0.5, op="maximum", reduction="mean"):
    """`op` decides the gradient at 0."""
    r = target - input
    low, high = tau * r, (tau - 1) * r
    loss = {
        "maximum": lambda: torch.maximum(low, high),
        "where_ge": lambda: torch.where(r >= 0, low, high),
        "where_gt": lambda: torch.where(r > 0, low, high),
    }[op]()
    return reduce(loss, reduction)


def cauchy_loss(input, target, c=1.0, reduction="mean"):
    r = input - target
    return reduce((c * c / 2.0) * torch.log1p((r / c) ** 2), reduction)


def tukey_biweight_loss(input, target, c=4.685, reduction="mean"):
    r = input - target
    inside = (c * c / 6.0) * (1.0 - (1.0 - (r / c) ** 2) ** 3)
    return reduce(torch.where(r.abs() <= c, inside, torch.full_like(r, c * c / 6.0)), reduction)


def charbonnier_loss(input, target, eps=1e-3, reduction="mean"):
    return reduce(torch.sqrt((input - target) ** 2 + eps * eps), reduction)


def welsch_loss(input, target, c=2.985, reduction="mean"):
    return reduce(-c * c / 2 * torch.expm1(-(((input - target) / c) ** 2)), reduction)


def geman_mcclure_loss(input, target, c=1.0, reduction="mean"):
    z = ((input - target) / c) ** 2
    return reduce(c * c / 2 * z / (1 + z), reduction)


def barron_loss(input, target, alpha=1.0, c=1.0, reduction="mean"):
    """Barron 2019, eq. (8). In float64 the power is taken by expm1, since it is the reference near alpha = 0 and 2."""
    z = ((input - target) / c) ** 2
    b = abs(alpha - 2.0)
    if alpha == 2:
        loss = 0.5 * z
    elif alpha == 0:
        loss = torch.log1p(0.5 * z)
    elif alpha == -math.inf:
        loss = 1.0 - torch.exp(-0.5 * z)
    elif input.dtype == torch.float64:
        loss = (b / alpha) * torch.expm1(alpha / 2.0 * torch.log1p(z / b))
    else:
        loss = (b / alpha) * ((z / b + 1.0) ** (alpha / 2.0) - 1.0)
    return reduce(loss, reduction)


def contrastive_loss(input, target, margin=1.0, reduction="mean"):
    """Hadsell, Chopra and LeCun 2006, of a distance; here 1 means the same."""
    return reduce(0.5 * (target * input**2 + (1 - target) * torch.clamp(margin - input, min=0) ** 2), reduction)


def dice_loss(input, target, smooth=1.0, from_logits=True, squared=False, reduction="mean"):
    """Soft Dice, one value per sample."""
    p = torch.sigmoid(input) if from_logits else input
    p = p.reshape(p.shape[0], -1)
    t = target.reshape(target.shape[0], -1)
    areas = (p * p).sum(1) + (t * t).sum(1) if squared else p.sum(1) + t.sum(1)
    return reduce(1.0 - (2.0 * (p * t).sum(1) + smooth) / (areas + smooth), reduction)


def info_nce_loss(query, positive, temperature=0.1, reduction="mean"):
    """Row i's positive is row i, the others are its negatives."""
    logits = F.normalize(query, dim=-1) @ F.normalize(positive, dim=-1).t() / temperature
    return F.cross_entropy(logits, torch.arange(query.shape[0]), reduction=reduction)


def nt_xent_loss(z_i, z_j, temperature=0.5, reduction="mean"):
    """SimCLR: 2N views, none compared with itself."""
    n = z_i.shape[0]
    z = F.normalize(torch.cat([z_i, z_j], 0), dim=1)
    logits = (z @ z.t() / temperature).masked_fill(torch.eye(2 * n, dtype=torch.bool), float("-inf"))
    return F.cross_entropy(logits, torch.cat([torch.arange(n, 2 * n), torch.arange(n)]), reduction=reduction)


def arcface_loss(embedding, class_weight, target, s=64.0, m=0.5, reduction="mean"):
    """Additive angular margin, neither eased nor cut off."""
    cosine = F.linear(F.normalize(embedding), F.normalize(class_weight))
    theta = torch.acos(cosine.clamp(-1 + 1e-7, 1 - 1e-7))
    one_hot = F.one_hot(target, class_weight.shape[0]).to(cosine.dtype)
    return F.cross_entropy(s * torch.cos(theta + m * one_hot), target, reduction=reduction)


CUSTOM = {
    "HingeLoss": hinge_loss,
    "SquaredHingeLoss": squared_hinge_loss,
    "ZeroOneLoss": zero_one_loss,
    "SigmoidFocalLoss": sigmoid_focal_loss,
    "LogCoshLoss": log_cosh_loss,
    "PinballLoss": pinball_loss,
    "CauchyLoss": cauchy_loss,
    "TukeyBiweightLoss": tukey_biweight_loss,
    "BarronLoss": barron_loss,
    "CharbonnierLoss": charbonnier_loss,
    "WelschLoss": welsch_loss,
    "GemanMcClureLoss": geman_mcclure_loss,
    "ContrastiveLoss": contrastive_loss,
    "DiceLoss": dice_loss,
    "InfoNCELoss": info_nce_loss,
    "NTXentLoss": nt_xent_loss,
    "ArcFaceLoss": arcface_loss,
}
