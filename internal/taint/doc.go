// Package taint is the engine: it computes which text chosen by an attacker can
// reach which call, in which form, and by which way. It is the only package that
// propagates taint; one run of it per package serves all rules.
//
// # How it works
//
// For each function, [run] interprets the SSA form abstractly. A [value] is a tree of
// what a register or a part of the heap can be: labels (whose text is in it, and which
// harms that text can no longer do), constants, places it points to, functions and
// dynamic types it can be. The heap is symbolic: what the caller owns is named by an
// access [path] from a parameter, captured variable or package variable.
//
// The result is a [summary]: results, effects on what inputs point to, sinks that
// inputs reach, what a returned value says about the inputs (guards), and calls that
// only the caller can resolve. A caller applies it by substitution ([binding]): its own
// values take the place of the inputs. Where the caller knows a constant, function or
// dynamic type that decides something, the callee is interpreted again in that
// [context]. Functions that call each other are solved together.
//
// Checks follow the identity of a text, not a variable: value.id names the definition
// that made it, so that a check of one copy is a check of all, and of nothing else.
// What roots (functions called from outside) leave in package variables and in fields of
// own types is found by other roots (settle.go); what package initialisation left is known,
// but for what is changed later (frozen.go, changed.go, fields.go). Summaries of what
// importers can reach are a package fact (imports.go, encode.go, decode.go), with the cases
// in which a function does something else (cases.go).
//
// # Limits
//
// Paths are cut at maxDepth steps and folded at recursive types; sets have bounds; the
// work for a function is counted and bounded by its size (run.spend); a summary tells its
// callers a bounded number of things (compact.go). What goes beyond is widened, or its
// calls are approximated, and the function is listed in Result.GaveUp.
//
// # What it tells apart
//
// The numbers are those of docs/semantics.md, which counts the labelled cases of each:
//
//  1. Order: overwriting (1.1), through pointers (1.2), fields (1.3), constant indices
//     and keys (1.4); loops join (1.5); deferred calls run last first (1.6).
//  2. Fields (2.1), constant indices and keys (2.2), unknown indices (2.3), slicing and
//     the predeclared functions (2.4), keys (2.5), lengths (2.6), copies (2.7).
//  3. Branches that cannot run: constants (3.1), loops (3.2), jumps (3.3), code after
//     what never returns (3.4).
//  4. Calls: arguments (4.1), results one by one (4.2), calls apart (4.3), recursion
//     (4.4), what a callee overwrites (4.5), chains (4.6).
//  5. Function values: captured variables (5.1), functions of functions (5.2), method
//     values (5.3), functions in containers (5.4), literals (5.5), callbacks (5.6).
//  6. Dynamic dispatch: known types (6.1), types in sight (6.2), embedding (6.3),
//     assertions (6.4), generics (6.5).
//  7. Concurrency: goroutines (7.1), channels (7.2), shared values (7.3), containers
//     made for it and contexts (7.4).
//  8. Panics (8.1) and errors that carry text (8.2).
//  9. State: package variables (9.1), fields (9.2), registered functions (9.3).
//  10. Packages: summaries as facts (10.1), names (10.3).
//  11. Conversions (11.1), moving text (11.2), decoding (11.3), what carries no text
//     (11.4), reflection (11.5), comparisons (11.6).
//  12. Sources (12.1), by the party that chooses the text (12.2).
//  13. Sanitizers, each for the harms that it removes.
//  14. Validators: forms (14.1), branches (14.2), regular expressions, which are read
//     (14.3), functions (14.4), scope (14.5).
//  15. The way: steps (15.1), across packages (15.2), one finding per sink (15.3).
package taint
