#pragma once

#include "compare/aligned.h"

#include <vector>

namespace driftgate
{

/// One line of the view as it stands on the screen.
struct VisibleRow {
    enum class Kind : uint8_t { Line, Fold, Unmanaged };
    Kind kind = Kind::Line;
    int row = 0;   ///< row of the document; of a fold, the first it hides; of Unmanaged, the count
    int count = 1; ///< rows of the document it stands for
    friend bool operator==(const VisibleRow &, const VisibleRow &) = default;
};

/// Maps rows of the document to lines of the view and back, with folds closed and opened. Asking
/// costs the logarithm of the number of folds.
class FoldedRows
{
public:
    FoldedRows() = default;
    /// `folds` are sorted and do not touch; all begin closed. `unmanagedRow`: one more line stands
    /// at the end and speaks of unmanaged fields.
    FoldedRows(int rowCount, const std::vector<Fold> &folds, bool unmanagedRow);

    [[nodiscard]] int size() const { return m_size; } ///< lines of the view
    [[nodiscard]] int rowCount() const { return m_rowCount; }
    [[nodiscard]] VisibleRow at(int line) const; ///< 0 <= line < size()
    /// The line that shows a row, or the closed fold that hides it; clamped to what there is.
    [[nodiscard]] int lineOf(int row) const;
    [[nodiscard]] bool isHidden(int row) const;
    /// The fold that holds a row, open or closed; null pointer: none.
    [[nodiscard]] const Fold *foldAt(int row) const;
    [[nodiscard]] bool isOpen(int row) const; ///< row lies in a fold that is open
    [[nodiscard]] bool hasUnmanagedRow() const { return m_unmanagedRow; }
    [[nodiscard]] bool hasClosedFolds() const;
    [[nodiscard]] bool hasOpenFolds() const;
    [[nodiscard]] std::vector<Fold> openFolds() const;

    bool setOpen(int row, bool open); ///< the fold that holds the row; true: something changed
    void setAllOpen(bool open);

private:
    struct Part {
        Fold fold;
        bool open = false;
        int line = 0; ///< line of the view at which the fold begins
    };
    [[nodiscard]] int partAt(int row) const; ///< index of the last part that begins at or before
    void place();

    std::vector<Part> m_parts;
    int m_rowCount = 0;
    int m_size = 0;
    bool m_unmanagedRow = false;
};

} // namespace driftgate
