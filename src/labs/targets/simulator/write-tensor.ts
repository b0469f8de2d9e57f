import { tensorCode } from '../../../scene/code/python';
import type { TensorData } from '../../../tensors/tensor';
import { assignmentOf, replaceAt } from '../../../targets/source/statements';

/** The code with a variable's assignment replaced by the tensor as it is now. */
export function writeTensor(
  code: string,
  name: string,
  tensor: TensorData,
  requiresGrad: boolean,
): string {
  const statement = assignmentOf(code, name);
  return statement ? replaceAt(code, statement, tensorCode(name, tensor, requiresGrad)) : code;
}

/** The code with the expression that a variable is assigned replaced. */
export function writeExpression(code: string, name: string, expression: string): string {
  const statement = assignmentOf(code, name);
  return statement ? replaceAt(code, statement.value, expression) : code;
}

/**
 * An expression from what people have at hand: a tensor as it is printed, nested lists, a size with a dtype. Anything else is taken for Python
 * as it is.
 */
export function expressionOf(text: string, requiresGrad: boolean): string {
  const own = text.trim();
  const gradient = requiresGrad ? ', requires_grad=True' : '';
  const size =
    /^(?:torch\.Size\()?[[(]\s*(\d+(?:\s*,\s*\d+)*)\s*,?\s*[\])]\)?(?:\s*,?\s*(?:dtype\s*=\s*)?(torch\.\w+))?$/;
  const sizes = own.startsWith('torch.Size') ? size.exec(own) : null;
  if (sizes) {
    const [, list = '', dtype = 'torch.float32'] = sizes;
    const isFloat = /float|half|double/.test(dtype);
    return isFloat
      ? `torch.randn(${list}${dtype === 'torch.float32' ? '' : `, dtype=${dtype}`}${gradient})`
      : `torch.zeros(${list}, dtype=${dtype})`;
  }
  const printed = own
    .replace(/^(?:torch\.)?tensor\(/, 'torch.tensor(')
    .replace(/,\s*grad_fn=<[^>]*>/, requiresGrad ? ', requires_grad=True' : '')
    .replace(/,\s*device='[^']*'/, '');
  if (printed !== own) return printed;
  if (/^(?:np\.|numpy\.)?array\(/.test(own))
    return `torch.tensor(${own.slice(own.indexOf('(') + 1)}`;
  if (own.startsWith('[')) return `torch.tensor(${withCommas(own)}${gradient})`;
  return own;
}

/** Nested lists as NumPy prints them have no commas. */
function withCommas(text: string): string {
  if (text.includes(',')) return text;
  return text.replace(/(?<=[\d.)\]])\s+(?=[-+\d.[])/g, ', ');
}
