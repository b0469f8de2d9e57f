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

/** A tensor as Python writes it, in one line. */
export function tensorLiteral(tensor: TensorData, requiresGrad: boolean): string {
  const lines = tensorCode('x', tensor, requiresGrad);
  return lines.slice('x = '.length).replaceAll(/\s*\n\s*/g, ' ');
}
