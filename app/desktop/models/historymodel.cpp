#include "desktop/models/historymodel.h"

#include "desktop/models/fleettext.h"
#include "desktop/models/historytext.h"
#include "desktop/widgets/age.h"
#include "desktop/widgets/roles.h"

#include <algorithm>

namespace driftgate
{

HistoryModel::HistoryModel(std::shared_ptr<const Clock> clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(std::move(clock))
    , m_history(std::make_shared<HistorySnapshot>())
    , m_marks(std::make_shared<MarksSnapshot>())
{
}

void HistoryModel::setSnapshot(std::shared_ptr<const HistorySnapshot> snapshot)
{
    if (snapshot->generation != m_history->generation ||
        snapshot->batches.size() < m_batches.size()) {
        beginResetModel();
        m_history = std::move(snapshot);
        m_batches.clear();
        m_ends.clear();
        m_lanes = 1;
        endResetModel();
    } else {
        m_history = std::move(snapshot);
    }
    while (m_batches.size() < m_history->batches.size())
        append(m_history->batches[m_batches.size()]);
}

void HistoryModel::append(const HistorySnapshot::Batch &batch)
{
    const int before = rowCount();
    beginInsertRows({}, before, before + static_cast<int>(batch->size()) - 1);
    m_batches.push_back(batch);
    m_ends.push_back(before + static_cast<int>(batch->size()));
    for (const HistoryRow &row : *batch) {
        m_lanes = std::max(m_lanes, row.graph.lane + 1);
        for (const GraphRow::Edge &edge : row.graph.edges)
            m_lanes = std::max({m_lanes, edge.from + 1, edge.to + 1});
    }
    endInsertRows();
}

void HistoryModel::setMarks(std::shared_ptr<const MarksSnapshot> marks)
{
    m_marks = std::move(marks);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Subject), index(rowCount() - 1, Subject));
}

void HistoryModel::setImpact(std::shared_ptr<const CommitImpact> impact)
{
    m_impacts[impact->commit] = impact;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Changes), index(rowCount() - 1, Changes));
}

void HistoryModel::clearImpacts()
{
    m_impacts.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Changes), index(rowCount() - 1, Changes));
}

void HistoryModel::refreshAges()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Age), index(rowCount() - 1, Age));
}

const HistoryRow &HistoryModel::row(int row) const
{
    const auto end = std::ranges::upper_bound(m_ends, row);
    const auto batch = static_cast<size_t>(end - m_ends.begin());
    const int begin = batch == 0 ? 0 : m_ends[batch - 1];
    return (*m_batches[batch])[static_cast<size_t>(row - begin)];
}

int HistoryModel::find(const Revision &commit) const
{
    int at = 0;
    for (const HistorySnapshot::Batch &batch : m_batches) {
        for (const HistoryRow &row : *batch) {
            if (row.commit.id == commit)
                return at;
            ++at;
        }
    }
    return -1;
}

bool HistoryModel::knowsImpact(const Revision &commit) const
{
    return m_impacts.contains(commit);
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_ends.empty() ? 0 : m_ends.back();
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::segments(const QModelIndex &index) const
{
    const Commit &commit = row(index.row()).commit;
    Segments out;
    switch (index.column()) {
    case Subject: {
        const auto it = m_marks->marks.find(commit.id);
        out = subjectSegments(commit, it == m_marks->marks.end() ? nullptr : &it->second);
        break;
    }
    case Changes: {
        const auto it = m_impacts.find(commit.id);
        out = impactSegments(it == m_impacts.end() ? nullptr : it->second.get());
        break;
    }
    case Author:
        out = {textSegment(QString::fromStdString(commit.author.name))};
        break;
    case Age:
        out = {textSegment(driftgate::age(commit.committer.when, m_clock->now()))};
        break;
    case Id:
        out = {idSegment(shortId(commit.id))};
        break;
    default:
        break;
    }
    return QVariant::fromValue(out);
}

QVariant HistoryModel::toolTip(const QModelIndex &index) const
{
    const Commit &commit = row(index.row()).commit;
    switch (index.column()) {
    case Subject: {
        const auto it = m_marks->marks.find(commit.id);
        return subjectToolTip(commit, it == m_marks->marks.end() ? nullptr : &it->second);
    }
    case Changes: {
        const auto it = m_impacts.find(commit.id);
        return impactToolTip(it == m_impacts.end() ? nullptr : it->second.get());
    }
    case Author:
        return personText(commit.author);
    case Age:
        return exactTime(commit.committer.when);
    case Id:
        return QString::fromStdString(commit.id.hex());
    default:
        return {};
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case SegmentsRole:
        return segments(index);
    case Qt::DisplayRole:
        return index.column() == Graph ? QVariant() : plainText(segments(index).value<Segments>());
    case Qt::ToolTipRole:
        return toolTip(index);
    case GraphRole:
        return QVariant::fromValue(
            static_cast<const void *>(m_history->hasGraph ? &row(index.row()).graph : nullptr));
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Graph:
        return tr("Graph");
    case Subject:
        return tr("Commit");
    case Changes:
        return tr("Changes once rendered");
    case Author:
        return tr("Author");
    case Age:
        return tr("Age");
    case Id:
        return tr("Id");
    default:
        return {};
    }
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_history->more;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        Q_EMIT moreWanted();
}

} // namespace driftgate
