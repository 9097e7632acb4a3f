import type { z } from 'zod';

type Def = {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
  in?: z.ZodType;
  out?: z.ZodType;
};

/** Every name that a form can send for this input, at every depth: what a problem may have to name. */
export const fieldNames = (schema: z.ZodType): Set<string> => {
  const {
    shape,
    element,
    innerType,
    valueType,
    options,
    in: before,
    out: after,
  } = schema.def as unknown as Def;
  const inside = [
    element,
    innerType,
    valueType,
    before,
    after,
    ...(options ?? []),
    ...Object.values(shape ?? {}),
  ];
  return new Set([
    ...Object.keys(shape ?? {}),
    ...inside.filter((one) => one !== undefined).flatMap((one) => [...fieldNames(one)]),
  ]);
};
