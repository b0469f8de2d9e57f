"""How a loss of torch.nn is called with tensors by name, where that is not `module(*inputs, *targets)`."""

import torch
import torch.nn.functional as F

ORDER = {
    "GaussianNLLLoss": ("input", "target", "var"),
}
DISTANCES = {
    "pairwise": None,
    "l1": lambda a, b: (a - b).abs().sum(-1),
    "linf": lambda a, b: torch.max(torch.abs(a - b), dim=-1).values,
    "cosine": lambda a, b: 1.0 - F.cosine_similarity(a, b, dim=-1),
    "sqeuclidean": lambda a, b: ((a - b) ** 2).sum(-1),
}


def nn_loss(loss, params, reduction):
    """The loss as a function of its tensors by name. `params` are torch.nn's, with `distance` for a function and `var_float` for a number."""
    params = dict(params)
    if loss == "LinearCrossEntropyLoss":
        # The module draws its own weights; the function is what it calls with them.
        return lambda tensors: F.linear_cross_entropy(
            tensors["input"], tensors["linear_weight"], tensors["target"], linear_bias=tensors.get("linear_bias"),
            reduction=reduction, **params)
    if "distance" in params:
        params["distance_function"] = DISTANCES[params.pop("distance")]
    number = [params.pop("var_float")] if "var_float" in params else []
    module = getattr(torch.nn, loss)(**params, reduction=reduction)
    return lambda tensors: module(*[tensors[name] for name in ORDER.get(loss, tensors) if name in tensors], *number)
