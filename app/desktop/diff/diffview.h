#pragma once

#include "base/clock.h"
#include "compare/aligned.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace driftgate
{

class ColumnHeader;
class DiffArea;
class FindBar;
class Finder;
class Overview;

enum class DiffSide { Left, Right };

/// What stands above the columns: "**Live** prod-eu, 3 s ago". Shown as plain text, elided.
struct DiffTitles {
    QString left, leftDetail, right, rightDetail;
    /// Which states the columns show; tells where a field's owner is named and whether a sync is
    /// spoken of ("restored"). Revision against revision, say: Base and Target.
    Side leftSide = Side::Live;
    Side rightSide = Side::Target;
    friend bool operator==(const DiffTitles &, const DiffTitles &) = default;
};

/// What the session knows of a row and the comparison does not: "d4e5f6a Alice, #412". Parts that
/// are empty leave what the view says by itself. Plain text.
struct RowAnnotation {
    QString left, right; ///< at the end of the row, in that column
    QString detail;      ///< further lines of the tool tip
};

/// Two columns of one object, side by side: one widget paints both, only what is visible.
///
/// Keys, when it has the focus: F7/F8 previous/next difference, Ctrl+F find, F3/Shift+F3 next and
/// previous match, Tab the other column, Enter the source of the row (or opens a fold), Ctrl+C,
/// Ctrl+A, Ctrl+plus, Ctrl+minus, Ctrl+0. They are handled as key presses, not as shortcuts: a page
/// may bind the same keys for the whole window to the slots below.
class DiffView : public QWidget
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);
    ~DiffView() override;

    /// Shows a document from its top; null clears, and the placeholder is shown.
    void setDocument(std::shared_ptr<const AlignedDocument> document, const DiffTitles &titles);
    /// The same object anew (live state was read again, unmanaged fields were asked for): keeps
    /// caret, scroll position and opened folds as far as the rows allow.
    void refreshDocument(std::shared_ptr<const AlignedDocument> document, const DiffTitles &titles);
    [[nodiscard]] std::shared_ptr<const AlignedDocument> document() const;
    void setTitles(const DiffTitles &titles); ///< only what stands above the columns: "5 s ago"

    /// Shown while there is no document, as plain text.
    void setPlaceholder(const QString &text);
    void setBusy(bool busy); ///< a thin moving line below the titles; what is shown stays usable
    [[nodiscard]] bool isBusy() const;
    /// Chooses the highlighting by a file's name ("Chart.yaml", "x.json"); YAML by default.
    void setFileName(const QString &name);
    /// Asked for the first row of each difference, when it is first shown; null: none.
    void setAnnotations(std::function<RowAnnotation(int row)> annotations);
    /// Tells what "today" is; the system's clock by default.
    void setClock(std::shared_ptr<const Clock> clock);

    /// Runs of rows that belong to one difference; F7 and F8 walk over them.
    [[nodiscard]] int differenceCount() const;
    [[nodiscard]] int currentDifference() const; ///< 0-based; -1: the caret is in none
    void setCurrentDifference(int index);
    [[nodiscard]] int firstDifference(Cause cause) const; ///< of that cause; -1: none
    /// Scrolls to a row of the document, opening a fold over it, and puts the caret there.
    void showRow(int row);
    [[nodiscard]] int currentRow() const; ///< row of the document at the caret; -1: none
    [[nodiscard]] DiffSide currentSide() const;

    /// What the user asked for last; the page answers unmanagedToggled with a document.
    [[nodiscard]] bool showsUnmanaged() const;
    void setShowsUnmanaged(bool shown); ///< emits nothing

    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] int zoom() const; ///< steps from the natural size, for saving
    void setZoom(int steps);

    [[nodiscard]] DiffArea *area() const { return m_area; }
    [[nodiscard]] FindBar *findBar() const { return m_find; }
    [[nodiscard]] Overview *overview() const { return m_overview; }

public Q_SLOTS:
    void nextDifference();
    void previousDifference();
    void openFind();
    void findNext();
    void findPrevious();
    void closeFind();
    void zoomIn();
    void zoomOut();
    void resetZoom();
    void expandAll();
    void foldEqual();
    void copy();
    void selectAll();

Q_SIGNALS:
    void currentDifferenceChanged(int index, int count); ///< also when a document was set
    /// There was no further difference: a page may go to the next object.
    void differencesExhausted(bool forward);
    /// Enter, Ctrl+click, or a click on the line number: open the source of this row.
    void rowActivated(int row, driftgate::DiffSide side);
    void unmanagedToggled(bool shown);
    void zoomChanged(int steps);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectArea();
    void toggleUnmanaged();
    void caretMoved();
    void goToDifference(int index, bool forward);
    void showMenu(const QPoint &globalPosition);

    ColumnHeader *m_header = nullptr;
    DiffArea *m_area = nullptr;
    Overview *m_overview = nullptr;
    FindBar *m_find = nullptr;
    Finder *m_finder = nullptr;
    int m_toldDifference = -1;
    int m_toldCount = 0;
    bool m_showsUnmanaged = false;
    bool m_walked = false; ///< F7 or F8 was used in this document
};

} // namespace driftgate
