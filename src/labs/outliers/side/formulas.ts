import { tex, type MathTree } from '../../../losses/tex';

/** ρ of the residual by loss, one line per branch. */
export const formulas: Readonly<Record<string, readonly MathTree[]>> = {
  MSELoss: [tex`\class{term-loss}{\rho} = r^2`],
  L1Loss: [tex`\class{term-loss}{\rho} = |r|`],
  HuberLoss: [
    tex`\class{term-loss}{\rho} = \tfrac12\,r^2 \quad |r| \le \delta`,
    tex`\class{term-loss}{\rho} = \delta\,(|r| - \tfrac12\,\delta) \quad |r| > \delta`,
  ],
  SmoothL1Loss: [
    tex`\class{term-loss}{\rho} = \dfrac{r^2}{2\beta} \quad |r| < \beta`,
    tex`\class{term-loss}{\rho} = |r| - \tfrac12\,\beta \quad |r| \ge \beta`,
  ],
  LogCoshLoss: [tex`\class{term-loss}{\rho} = \log\cosh r`],
  PinballLoss: [
    tex`\class{term-loss}{\rho} = -\tau\,r \quad r < 0`,
    tex`\class{term-loss}{\rho} = (1-\tau)\,r \quad r \ge 0`,
  ],
  CauchyLoss: [tex`\class{term-loss}{\rho} = \dfrac{c^2}{2}\log\left(1 + (r/c)^2\right)`],
  CharbonnierLoss: [tex`\class{term-loss}{\rho} = \sqrt{r^2 + \varepsilon^2}`],
  GemanMcClureLoss: [
    tex`\class{term-loss}{\rho} = \dfrac{c^2}{2}\cdot\dfrac{(r/c)^2}{1 + (r/c)^2}`,
  ],
  WelschLoss: [
    tex`\class{term-loss}{\rho} = \dfrac{c^2}{2}\left[1 - \exp\left(-(r/c)^2\right)\right]`,
  ],
  TukeyBiweightLoss: [
    tex`\class{term-loss}{\rho} = \dfrac{c^2}{6}\left[1 - \left(1 - (r/c)^2\right)^3\right]`,
    tex`\class{term-loss}{\rho} = c^2/6 \quad |r| > c`,
  ],
  BarronLoss: [
    tex`\class{term-loss}{\rho} = \dfrac{|\alpha-2|}{\alpha}\left[\left(\dfrac{(r/c)^2}{|\alpha-2|}+1\right)^{\alpha/2} - 1\right]`,
  ],
};
