#include "desktop/diff/diffarea.h"

#include "desktop/diff/scenepainter.h"

#include <QEvent>
#include <QPaintEvent>
#include <QScrollBar>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>

namespace driftgate
{

DiffArea::DiffArea(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_scene(std::make_unique<Scene>())
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    // The overview strip beside the columns is the scroll bar.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    startSyntax();
}

DiffArea::~DiffArea()
{
    m_scene->lines.setDocument(nullptr, nullptr);
    m_states.reset();
}

void DiffArea::startSyntax()
{
    // The definitions are read while the rest of the program starts.
    m_syntax = QtConcurrent::run([name = m_fileName] { return std::make_shared<Syntax>(name); });
}

void DiffArea::setFileName(const QString &name)
{
    if (name == m_fileName)
        return;
    m_fileName = name;
    startSyntax();
    if (m_scene->document != nullptr)
        setDocument(m_scene->document, m_scene->titles, true);
}

void DiffArea::setTitles(const DiffTitles &titles)
{
    m_scene->titles = titles;
    m_scene->provenance.setDocument(m_scene->document, titles);
    viewport()->update();
}

void DiffArea::setPlaceholder(const QString &text)
{
    m_scene->placeholder = text;
    viewport()->update();
}

void DiffArea::setAnnotations(std::function<RowAnnotation(int row)> annotations)
{
    m_scene->provenance.setAnnotations(std::move(annotations));
    viewport()->update();
}

void DiffArea::setClock(std::shared_ptr<const Clock> clock)
{
    m_scene->provenance.setClock(std::move(clock));
    viewport()->update();
}

void DiffArea::setMatches(const Matches *matches, int current)
{
    m_scene->matches = matches;
    m_scene->currentMatch = current;
    Q_EMIT viewChanged();
    viewport()->update();
}

void DiffArea::setFoldOpen(int row, bool open)
{
    if (!m_scene->rows.setOpen(row, open))
        return;
    updateScrollBars();
    Q_EMIT linesChanged();
    viewport()->update();
}

void DiffArea::setAllFoldsOpen(bool open)
{
    // What the eye rests on stays where it is.
    Scene &scene = *m_scene;
    if (scene.isEmpty())
        return;
    const int line = scene.rows.lineOf(scene.selection.caret.row);
    const bool inSight = line >= scene.firstLine() && line <= scene.lastLine();
    const int row = inSight ? scene.selection.caret.row : scene.rows.at(scene.firstLine()).row;
    const int before = scene.top(scene.rows.lineOf(row));
    scene.rows.setAllOpen(open);
    updateScrollBars();
    verticalScrollBar()->setValue(scene.rows.lineOf(row) * scene.geometry.rowHeight - before);
    Q_EMIT linesChanged();
    viewport()->update();
}

bool DiffArea::activateLine(int line)
{
    if (line < 0 || line >= m_scene->rows.size())
        return false;
    const VisibleRow visible = m_scene->rows.at(line);
    if (visible.kind == VisibleRow::Kind::Fold)
        setFoldOpen(visible.row, true);
    else if (visible.kind == VisibleRow::Kind::Unmanaged)
        Q_EMIT unmanagedClicked();
    return visible.kind != VisibleRow::Kind::Line;
}

void DiffArea::setZoom(int steps)
{
    m_zoom = std::clamp(steps, -6, 24);
    Scene &scene = *m_scene;
    const double line = scene.geometry.rowHeight > 0
                            ? static_cast<double>(scene.scrollY) / scene.geometry.rowHeight
                            : 0;
    updateLook();
    scrollToLine(line);
    viewport()->update();
}

void DiffArea::setShare(double share)
{
    m_scene->geometry.share = std::clamp(share, 0.05, 0.95);
    updateScrollBars();
    Q_EMIT splitMoved();
    viewport()->update();
}

void DiffArea::scrollToLine(double line)
{
    verticalScrollBar()->setValue(
        static_cast<int>(std::lround(line * m_scene->geometry.rowHeight)));
}

void DiffArea::updateLook()
{
    Scene &scene = *m_scene;
    scene.colors = DiffColors::of(palette());
    int lines = 0;
    if (scene.document != nullptr)
        lines = std::max(scene.document->left.lineCount(), scene.document->right.lineCount());
    scene.geometry.setFont(font(), m_zoom, lines);
    if (scene.document != nullptr)
        scene.lines.setLook(scene.geometry, m_syntax.result()->colors(scene.colors),
                            scene.colors.dim);
    updateScrollBars();
    Q_EMIT viewChanged();
}

void DiffArea::updateScrollBars()
{
    Geometry &geometry = m_scene->geometry;
    geometry.width = viewport()->width();
    geometry.height = viewport()->height();
    QScrollBar *vertical = verticalScrollBar();
    vertical->setRange(0, std::max(0, m_scene->rows.size() * geometry.rowHeight - geometry.height));
    vertical->setPageStep(std::max(1, geometry.height - geometry.rowHeight));
    vertical->setSingleStep(geometry.rowHeight);
    const int room = std::max(1, std::min(geometry.textArea(DiffSide::Left).width(),
                                          geometry.textArea(DiffSide::Right).width()));
    const double text = (m_widest + 2) * geometry.charWidth;
    QScrollBar *horizontal = horizontalScrollBar();
    horizontal->setRange(0, m_widest == 0 ? 0 : std::max(0, static_cast<int>(text) - room));
    horizontal->setPageStep(room);
    horizontal->setSingleStep(static_cast<int>(geometry.charWidth * 4));
    m_scene->scrollX = horizontal->value();
    m_scene->scrollY = vertical->value();
}

void DiffArea::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setFont(font());
    ScenePainter(painter, *m_scene).paint(event->rect());
}

void DiffArea::resizeEvent(QResizeEvent *)
{
    updateScrollBars();
    Q_EMIT splitMoved();
    Q_EMIT viewChanged();
}

void DiffArea::scrollContentsBy(int, int)
{
    m_scene->scrollX = horizontalScrollBar()->value();
    m_scene->scrollY = verticalScrollBar()->value();
    viewport()->update();
    updateHover(viewport()->mapFromGlobal(QCursor::pos()));
    Q_EMIT scrolled();
}

void DiffArea::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LocaleChange:
        m_scene->provenance.forget();
        updateLook();
        viewport()->update();
        break;
    default:
        break;
    }
}

QRect DiffArea::cellRect(int line, DiffSide side) const
{
    const QRect column = m_scene->geometry.column(side);
    return {column.left(), m_scene->top(line), column.width(), m_scene->geometry.rowHeight};
}

} // namespace driftgate
