/** What a vector picture may be made of. What is not listed here is not copied, whatever was written. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const drawingElements: ReadonlySet<string> = words(`
  animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix
  feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
  feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g image line
  linearGradient marker mask mpath path pattern polygon polyline radialGradient rect set stop style svg
  switch symbol text textPath title tspan use view
`);

export const drawingAttributes: ReadonlySet<string> = words(`
  accumulate additive alignment-baseline amplitude aria-describedby aria-hidden aria-label aria-labelledby
  aria-roledescription attributeName attributeType azimuth baseline-shift baseFrequency begin bias by
  calcMode class clip clip-path clipPathUnits clip-rule color color-interpolation
  color-interpolation-filters color-rendering cx cy d diffuseConstant direction display divisor
  dominant-baseline dur dx dy edgeMode elevation end exponent fill fill-opacity fill-rule filter
  filterUnits flood-color flood-opacity font-family font-size font-size-adjust font-stretch font-style
  font-variant font-weight fr from fx fy gradientTransform gradientUnits height id image-rendering in in2
  intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength keyPoints keySplines keyTimes kerning lang
  lengthAdjust letter-spacing lighting-color limitingConeAngle marker-end marker-mid marker-start
  markerHeight markerUnits markerWidth mask maskContentUnits mask-type maskUnits max min mode numOctaves
  offset opacity operator order orient origin overflow paint-order path pathLength patternContentUnits
  patternTransform patternUnits points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio
  primitiveUnits r radius refX refY repeatCount repeatDur requiredExtensions requiredFeatures restart
  result role rotate rx ry scale seed shape-rendering side slope spacing specularConstant
  specularExponent spreadMethod startOffset stdDeviation stitchTiles stop-color stop-opacity stroke
  stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
  stroke-width style surfaceScale systemLanguage tableValues targetX targetY text-anchor text-decoration
  text-rendering textLength to transform transform-origin type unicode-bidi values vector-effect version
  viewBox visibility width word-spacing writing-mode x x1 x2 xChannelSelector xml:lang xml:space y y1 y2
  yChannelSelector z
`);

/** What an animation must not change: it would write there what was taken out. */
export const keptFromAnimation: RegExp = /href|^on|^style$/i;

/** Functions of style sheets that compute and fetch nothing; `url` is looked at by itself. */
export const drawingFunctions: ReadonlySet<string> = words(`
  blur brightness calc circle clamp color color-mix contrast cubic-bezier drop-shadow ellipse format grayscale hsl
  hsla hue-rotate hwb inset invert is lab lch light-dark linear matrix max min not nth-child
  nth-last-child nth-last-of-type nth-of-type oklab oklch opacity path polygon rgb rgba rotate saturate
  scale scalex scaley sepia skew skewx skewy steps translate translatex translatey url var where
`);
