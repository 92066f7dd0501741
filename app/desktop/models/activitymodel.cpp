#include "desktop/models/activitymodel.h"

#include "desktop/widgets/age.h"
#include "desktop/widgets/roles.h"
#include "desktop/widgets/segments.h"

namespace driftgate
{

namespace
{

Segment outcomeSegment(ActivityEntry::Outcome outcome)
{
    switch (outcome) {
    case ActivityEntry::Outcome::Done:
        return signSegment(Sign::Good, Tone::Good);
    case ActivityEntry::Outcome::Warning:
        return signSegment(Sign::Both, Tone::Cluster);
    case ActivityEntry::Outcome::Failed:
        return signSegment(Sign::Bad, Tone::Bad);
    case ActivityEntry::Outcome::Cancelled:
        return signSegment(Sign::Ring, Tone::Muted);
    }
    return {};
}

QString outcomeText(ActivityEntry::Outcome outcome)
{
    switch (outcome) {
    case ActivityEntry::Outcome::Done:
        return ActivityModel::tr("done");
    case ActivityEntry::Outcome::Warning:
        return ActivityModel::tr("warning");
    case ActivityEntry::Outcome::Failed:
        return ActivityModel::tr("failed");
    case ActivityEntry::Outcome::Cancelled:
        return ActivityModel::tr("cancelled");
    }
    return {};
}

/// One line; the whole of it is the tool tip's.
Segments textOf(const ActivityEntry &entry)
{
    Segments out{textSegment(entry.text)};
    if (entry.outcome == ActivityEntry::Outcome::Cancelled)
        out.append(textSegment(outcomeText(entry.outcome), Tone::Muted));
    if (!entry.detail.isEmpty())
        out.append(textSegment(entry.detail.simplified(), Tone::Muted));
    return out;
}

} // namespace

ActivityModel::ActivityModel(std::shared_ptr<const Clock> clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(std::move(clock))
    , m_entries(std::make_shared<std::vector<ActivityEntry>>())
{
}

void ActivityModel::setSnapshot(const ActivitySnapshot &snapshot)
{
    if (snapshot.entries == m_entries || !snapshot.entries)
        return;
    const auto before = m_entries->size();
    const auto now = snapshot.entries->size();
    const bool appended = now >= before && before > 0 &&
                          (*snapshot.entries)[0].at == (*m_entries)[0].at &&
                          (*snapshot.entries)[0].text == (*m_entries)[0].text;
    if (appended && now > before) {
        beginInsertRows({}, 0, static_cast<int>(now - before) - 1);
        m_entries = snapshot.entries;
        endInsertRows();
        return;
    }
    beginResetModel();
    m_entries = snapshot.entries;
    endResetModel();
}

const ActivityEntry &ActivityModel::entry(int row) const
{
    return (*m_entries)[m_entries->size() - 1 - static_cast<size_t>(row)];
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries->size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ActivityEntry &entry = this->entry(index.row());
    Segments segments;
    switch (index.column()) {
    case Time:
        segments = {textSegment(clockTime(entry.at, m_clock->now()), Tone::Muted)};
        break;
    case Outcome:
        segments = {outcomeSegment(entry.outcome)};
        break;
    case Text:
        segments = textOf(entry);
        break;
    case Duration:
        if (entry.took.count() > 0)
            segments = {textSegment(durationText(entry.took), Tone::Muted)};
        break;
    default:
        break;
    }
    switch (role) {
    case SegmentsRole:
        return QVariant::fromValue(segments);
    case Qt::DisplayRole:
        return index.column() == Outcome ? outcomeText(entry.outcome) : plainText(segments);
    case Qt::ToolTipRole:
        return index.column() == Time   ? exactTime(entry.at)
               : entry.detail.isEmpty() ? entry.text
                                        : QString(entry.text + u'\n' + entry.detail);
    default:
        return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Outcome:
        return {};
    case Text:
        return tr("What");
    case Duration:
        return tr("Took");
    default:
        return {};
    }
}

} // namespace driftgate
