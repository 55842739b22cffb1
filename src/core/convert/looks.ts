/** Why more than a table must be looked at to tell what a UTF-16 unit becomes; sums of these stand in `Direction.looks`. */

/** A phrase of the segmentation may begin here. */
export const looksForPhrase = 1;
/** A phrase of the first stage, or of the second with what the first makes of the unit. */
export const looksForFirst = 2;
export const looksForSecond = 4;
/** The unit does not become one unit, or does not stand for itself (surrogates, description sequences). */
export const looksSpecial = 8;
/** What the segmentation has that begins with the unit is not in the tables yet; see `prepareUnit`. */
export const looksUnprepared = 16;
/** Some phrase makes something else of this unit than it becomes by itself. */
export const looksForChange = 32;
