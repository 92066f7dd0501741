#include "desktop/widgets/searchbox.h"

#include "desktop/widgets/roles.h"
#include "desktop/widgets/searchpopup.h"

#include <QKeyEvent>
#include <QKeySequence>

namespace driftgate
{

namespace
{

QString headingOf(SearchHit::Kind kind)
{
    switch (kind) {
    case SearchHit::Kind::Application:
    case SearchHit::Kind::Cluster:
        return SearchBox::tr("Applications");
    case SearchHit::Kind::Object:
        return SearchBox::tr("Objects");
    case SearchHit::Kind::Commit:
        return SearchBox::tr("Commits");
    }
    return {};
}

} // namespace

SearchBox::SearchBox(QWidget *parent)
    : QLineEdit(parent)
    , m_popup(new SearchPopup(this))
{
    setPlaceholderText(
        tr("Go to application, commit, object… %1")
            .arg(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)));
    setAccessibleName(tr("Go to application, commit or object"));
    setClearButtonEnabled(false);
    setFixedWidth(fontMetrics().horizontalAdvance(placeholderText()) + 28);
    m_pause.setSingleShot(true);
    m_pause.setInterval(80);
    connect(this, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT wanted(text()); });
    connect(m_popup->list(), &QListView::clicked, this, &SearchBox::choose);
}

void SearchBox::activate()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void SearchBox::setHits(const QString &words, const std::vector<SearchHit> &hits)
{
    if (words != text() || !hasFocus())
        return;
    m_hits = hits;
    if (words.trimmed().isEmpty()) {
        m_popup->hide();
        return;
    }
    QList<Line> lines;
    for (size_t i = 0; i < hits.size(); ++i) {
        const SearchHit &hit = hits[i];
        if (i == 0 || hits[i - 1].kind != hit.kind)
            lines.append(
                {.segments = {boldSegment(headingOf(hit.kind), Tone::Muted)}, .heading = true});
        lines.append({.segments = {textSegment(hit.title), textSegment(hit.detail, Tone::Muted)},
                      .data = static_cast<int>(i)});
    }
    if (hits.empty())
        lines.append(
            {.segments = {textSegment(tr("Nothing found"), Tone::Muted)}, .heading = true});
    m_popup->setLines(lines);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        m_popup->step(1);
        return;
    case Qt::Key_Up:
        m_popup->step(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_popup->current());
        return;
    case Qt::Key_Escape:
        leave();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    m_popup->hide();
}

void SearchBox::choose(const QModelIndex &index)
{
    const QVariant data = index.data(DataRole);
    if (!data.isValid() || m_popup->isHidden())
        return;
    const SearchHit hit = m_hits.at(static_cast<size_t>(data.toInt()));
    leave();
    Q_EMIT chosen(hit);
}

void SearchBox::leave()
{
    m_popup->hide();
    clear();
    clearFocus();
    if (QWidget *const next = nextInFocusChain())
        next->setFocus();
}

} // namespace driftgate
