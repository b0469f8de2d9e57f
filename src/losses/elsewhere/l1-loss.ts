import { elementwise, kerasElementwise, type Elsewhere } from '../elsewhere';

export const elsewhere: Elsewhere = {
  numpy: elementwise('np.abs(input - target)'),
  keras: kerasElementwise('MeanAbsoluteError', '', {
    remark: {
      en: 'At a residual of 0 PyTorch’s gradient is 0; Keras on JAX takes that of jnp.abs, which is 1.',
      zh: '残差为 0 时，PyTorch 的梯度是 0；在 JAX 上的 Keras 取 jnp.abs 的梯度，是 1。',
    },
  }),
  optax: elementwise('jnp.abs(input - target)', [], {
    en: 'optax has no absolute error. The gradient of jnp.abs at a residual of 0 is 1, PyTorch’s is 0.',
    zh: 'optax 没有绝对误差。jnp.abs 在残差为 0 处的梯度是 1，PyTorch 的是 0。',
  }),
};
