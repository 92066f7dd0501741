#pragma once

#include "desktop/diff/caret.h"
#include "desktop/diff/scene.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QFuture>

namespace driftgate
{

/// Both columns: scrolls, paints, and turns keys and the mouse into selections and folds.
class DiffArea final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit DiffArea(QWidget *parent = nullptr);
    ~DiffArea() override;

    /// `keepPlace`: see DiffView::refreshDocument.
    void setDocument(std::shared_ptr<const AlignedDocument> document, const DiffTitles &titles,
                     bool keepPlace);
    void setTitles(const DiffTitles &titles);
    void setPlaceholder(const QString &text);
    void setFileName(const QString &name);
    void setAnnotations(std::function<RowAnnotation(int row)> annotations);
    void setClock(std::shared_ptr<const Clock> clock);

    [[nodiscard]] const Scene &scene() const { return *m_scene; }
    [[nodiscard]] Scene &scene() { return *m_scene; }
    [[nodiscard]] int lineCount() const { return m_scene->rows.size(); }

    void select(const Selection &selection, bool reveal = true);
    void goTo(DiffSide side, int row, int column = 0); ///< opens a fold over it
    void goToRun(int index); ///< puts the caret on it and shows all of it that fits
    /// The matches to be marked, owned by the caller; null pointer: none.
    void setMatches(const Matches *matches, int current);
    void setFoldOpen(int row, bool open);
    void setAllFoldsOpen(bool open);
    /// Opens a fold, asks for unmanaged fields: what Enter and a click do on such a line.
    /// False: the line is a text's.
    bool activateLine(int line);
    [[nodiscard]] int zoom() const { return m_zoom; }
    void setZoom(int steps);
    void scrollToLine(double line); ///< to the viewport's top, in lines and parts of them
    void setShare(double share);    ///< of the left column, 0 to 1

    /// The rectangle in the viewport of a line's column; for screen readers.
    [[nodiscard]] QRect cellRect(int line, DiffSide side) const;

Q_SIGNALS:
    void caretMoved();
    void linesChanged(); ///< document or folds: how many lines there are
    void viewChanged();  ///< resized, zoomed, recoloured, or matches came
    void scrolled();
    void splitMoved();
    void activated(int row, driftgate::DiffSide side);
    void unmanagedClicked();
    void copyRequested();
    void zoomRequested(int steps); ///< more or fewer than now
    void menuRequested(const QPoint &globalPosition);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Drag : uint8_t { None, Characters, Words, Lines, Split };

    void updateLook(); ///< palette, font or zoom changed
    void updateScrollBars();
    void updateCurrentRun();
    void reveal(TextPosition place, DiffSide side);
    void keepPlaceOf(const AlignedDocument &old, const FoldedRows &oldRows,
                     const Selection &oldSelection, int oldTopRow, int oldOffset);
    void startSyntax();
    void moveCaret(Motion motion, bool select);
    void dragTo(QPoint point);
    void selectUnit(TextPosition at); ///< the word or line of a double or triple click
    [[nodiscard]] Selection unitAt(TextPosition at, DiffSide side) const;
    void updateHover(QPoint point);
    [[nodiscard]] bool isOverNumber(QPoint point) const;
    bool showToolTip(QHelpEvent *event);

    std::unique_ptr<Scene> m_scene;
    QFuture<std::shared_ptr<Syntax>> m_syntax;
    QString m_fileName;
    std::unique_ptr<SyntaxStates> m_states;
    int m_zoom = 0;
    int m_wanted = 0; ///< column that going up and down keeps
    int m_widest = 0; ///< characters of the widest line
    Drag m_drag = Drag::None;
    Selection m_unit; ///< where a drag by words or lines began
    QPoint m_pressed;
    QPoint m_dragPoint;
    qint64 m_lastDouble = 0;
    QBasicTimer m_autoScroll;
};

} // namespace driftgate
