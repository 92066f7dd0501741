#include "desktop/diff/diffview.h"

#include "desktop/diff/accessible.h"
#include "desktop/diff/columnheader.h"
#include "desktop/diff/diffarea.h"
#include "desktop/diff/findbar.h"
#include "desktop/diff/finder.h"
#include "desktop/diff/overview.h"

#include <QGridLayout>

#include <algorithm>

namespace driftgate
{

DiffView::DiffView(QWidget *parent)
    : QWidget(parent)
    , m_header(new ColumnHeader(this))
    , m_area(new DiffArea(this))
    , m_overview(new Overview(m_area, this))
    , m_find(new FindBar(this))
    , m_finder(new Finder(m_area, m_find, this))
{
    installAccessibleDiff();
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header, 0, 0, 1, 2);
    layout->addWidget(m_area, 1, 0);
    layout->addWidget(m_overview, 1, 1);
    layout->addWidget(m_find, 2, 0, 1, 2);
    layout->setRowStretch(1, 1);
    layout->setColumnStretch(0, 1);
    setFocusProxy(m_area);
    m_area->setAccessibleName(tr("Difference"));
    setPlaceholder(tr("Nothing to compare yet"));
    connectArea();
}

DiffView::~DiffView() = default;

void DiffView::connectArea()
{
    connect(m_area, &DiffArea::splitMoved, m_header,
            [this] { m_header->setSplit(m_area->scene().geometry.split()); });
    connect(m_area, &DiffArea::linesChanged, m_overview, &Overview::rebuild);
    connect(m_area, &DiffArea::viewChanged, m_overview, &Overview::rebuild);
    connect(m_area, &DiffArea::scrolled, m_overview, qOverload<>(&QWidget::update));
    connect(m_area, &DiffArea::linesChanged, this, [this] { tellLinesChanged(m_area); });
    connect(m_area, &DiffArea::caretMoved, this, &DiffView::caretMoved);
    connect(m_area, &DiffArea::activated, this, &DiffView::rowActivated);
    connect(m_area, &DiffArea::unmanagedClicked, this, &DiffView::toggleUnmanaged);
    connect(m_area, &DiffArea::copyRequested, this, &DiffView::copy);
    connect(m_area, &DiffArea::zoomRequested, this, [this](int steps) { setZoom(zoom() + steps); });
    connect(m_area, &DiffArea::menuRequested, this, &DiffView::showMenu);
}

void DiffView::setDocument(std::shared_ptr<const AlignedDocument> document,
                           const DiffTitles &titles)
{
    m_header->setTitles(document == nullptr ? DiffTitles{} : titles);
    m_toldCount = -1;
    m_walked = false;
    m_area->setDocument(std::move(document), titles, false);
    m_finder->restart();
}

void DiffView::refreshDocument(std::shared_ptr<const AlignedDocument> document,
                               const DiffTitles &titles)
{
    m_header->setTitles(document == nullptr ? DiffTitles{} : titles);
    m_toldCount = -1;
    m_area->setDocument(std::move(document), titles, true);
    m_finder->restart();
}

std::shared_ptr<const AlignedDocument> DiffView::document() const
{
    return m_area->scene().document;
}

void DiffView::setTitles(const DiffTitles &titles)
{
    m_header->setTitles(titles);
    m_area->setTitles(titles);
}

void DiffView::setPlaceholder(const QString &text)
{
    m_area->setPlaceholder(text);
}

void DiffView::setBusy(bool busy)
{
    m_header->setBusy(busy);
}

bool DiffView::isBusy() const
{
    return m_header->isBusy();
}

void DiffView::setFileName(const QString &name)
{
    m_area->setFileName(name);
}

void DiffView::setAnnotations(std::function<RowAnnotation(int row)> annotations)
{
    m_area->setAnnotations(std::move(annotations));
}

void DiffView::setClock(std::shared_ptr<const Clock> clock)
{
    m_area->setClock(std::move(clock));
}

int DiffView::differenceCount() const
{
    return m_area->scene().runs.size();
}

int DiffView::currentDifference() const
{
    return m_area->scene().currentRun;
}

void DiffView::setCurrentDifference(int index)
{
    m_area->goToRun(index);
}

int DiffView::firstDifference(Cause cause) const
{
    const std::vector<DifferenceRun> &runs = m_area->scene().runs.all();
    const auto it = std::ranges::find(runs, cause, &DifferenceRun::cause);
    return it == runs.end() ? -1 : static_cast<int>(it - runs.begin());
}

void DiffView::showRow(int row)
{
    m_area->goTo(currentSide(), row);
}

int DiffView::currentRow() const
{
    const Scene &scene = m_area->scene();
    const int row = scene.selection.caret.row;
    return !scene.isEmpty() && row < scene.rows.rowCount() ? row : -1;
}

DiffSide DiffView::currentSide() const
{
    return m_area->scene().selection.side;
}

bool DiffView::showsUnmanaged() const
{
    return m_showsUnmanaged;
}

void DiffView::setShowsUnmanaged(bool shown)
{
    m_showsUnmanaged = shown;
}

void DiffView::toggleUnmanaged()
{
    m_showsUnmanaged = !m_area->scene().unmanagedShown;
    Q_EMIT unmanagedToggled(m_showsUnmanaged);
}

QString DiffView::selectedText() const
{
    const Scene &scene = m_area->scene();
    return scene.document == nullptr ? QString()
                                     : driftgate::selectedText(*scene.document, scene.selection);
}

int DiffView::zoom() const
{
    return m_area->zoom();
}

void DiffView::setZoom(int steps)
{
    const int before = zoom();
    m_area->setZoom(steps);
    if (zoom() != before)
        Q_EMIT zoomChanged(zoom());
}

void DiffView::caretMoved()
{
    tellCaretMoved(m_area);
    const int current = currentDifference();
    const int count = differenceCount();
    if (current == m_toldDifference && count == m_toldCount)
        return;
    m_toldDifference = current;
    m_toldCount = count;
    Q_EMIT currentDifferenceChanged(current, count);
}

void DiffView::goToDifference(int index, bool forward)
{
    if (index < 0) {
        announce(m_area, forward ? tr("No further difference") : tr("No earlier difference"));
        Q_EMIT differencesExhausted(forward);
        return;
    }
    m_area->goToRun(index);
    const Scene &scene = m_area->scene();
    announce(m_area, tr("Difference %1 of %2. %3")
                         .arg(index + 1)
                         .arg(differenceCount())
                         .arg(scene.provenance.description(scene.runs.at(index).begin)));
}

void DiffView::nextDifference()
{
    const Scene &scene = m_area->scene();
    const int row = scene.selection.caret.row;
    int index = scene.runs.after(row);
    // A fresh document may begin with a difference, on which nobody has been yet.
    if (m_toldDifference == 0 && row == 0 && !m_walked && scene.runs.size() > 0)
        index = 0;
    m_walked = true;
    goToDifference(index, true);
}

void DiffView::previousDifference()
{
    const Scene &scene = m_area->scene();
    const int current = scene.currentRun;
    m_walked = true;
    goToDifference(current >= 0 ? current - 1 : scene.runs.before(scene.selection.caret.row),
                   false);
}

} // namespace driftgate
