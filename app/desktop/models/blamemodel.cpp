#include "desktop/models/blamemodel.h"

#include "desktop/models/fleettext.h"
#include "desktop/models/historytext.h"
#include "desktop/widgets/age.h"
#include "desktop/widgets/roles.h"

namespace driftgate
{

BlameModel::BlameModel(std::shared_ptr<const Clock> clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(std::move(clock))
    , m_blame(std::make_shared<BlameSnapshot>())
{
}

void BlameModel::setSnapshot(std::shared_ptr<const BlameSnapshot> snapshot)
{
    beginResetModel();
    m_blame = std::move(snapshot);
    endResetModel();
}

const BlameLine &BlameModel::line(int row) const
{
    return m_blame->lines[static_cast<size_t>(row)];
}

int BlameModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_blame->lines.size());
}

int BlameModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BlameModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BlameLine &line = this->line(index.row());
    if (role == Qt::ToolTipRole)
        return index.column() == Text || index.column() == Number
                   ? QVariant()
                   : QVariant(QStringLiteral("%1\n%2\n%3")
                                  .arg(QString::fromStdString(line.summary),
                                       personText(line.author), exactTime(line.author.when)));
    const bool first = index.row() == 0 || this->line(index.row() - 1).commit != line.commit;
    Segments segments;
    switch (index.column()) {
    case CommitId:
        if (first)
            segments = {idSegment(shortId(line.commit), Tone::Accent)};
        break;
    case Author:
        if (first)
            segments = {textSegment(QString::fromStdString(line.author.name), Tone::Muted)};
        break;
    case Age:
        if (first)
            segments = {textSegment(driftgate::age(line.author.when, m_clock->now()), Tone::Muted)};
        break;
    case Number:
        segments = {idSegment(QString::number(index.row() + 1), Tone::Muted)};
        break;
    case Text:
        segments = {idSegment(QString::fromStdString(line.text))};
        break;
    default:
        break;
    }
    if (role == SegmentsRole)
        return QVariant::fromValue(segments);
    if (role == Qt::DisplayRole)
        return plainText(segments);
    return {};
}

QVariant BlameModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CommitId:
        return tr("Commit");
    case Author:
        return tr("Author");
    case Age:
        return tr("Age");
    case Number:
        return tr("Line");
    case Text:
        return tr("Text");
    default:
        return {};
    }
}

} // namespace driftgate
