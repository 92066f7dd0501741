#pragma once

class QString;

namespace driftgate
{

class DiffArea;

/// Makes screen readers see the area as a table: a row for each line of the view, two columns,
/// each cell with its text, and the difference and who made it as its description.
void installAccessibleDiff();

/// Says a text to a screen reader without moving the focus.
void announce(DiffArea *area, const QString &text);
/// Tells that the caret is at another place.
void tellCaretMoved(DiffArea *area);
/// Tells that lines came or went.
void tellLinesChanged(DiffArea *area);

} // namespace driftgate
