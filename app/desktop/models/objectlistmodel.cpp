#include "desktop/models/objectlistmodel.h"

#include "desktop/widgets/roles.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace driftgate
{

namespace
{

constexpr int ShownOfQuietGroup = 3;

bool isQuiet(ObjectGroup group)
{
    return group == ObjectGroup::InSync || group == ObjectGroup::Hidden;
}

} // namespace

ObjectListModel::ObjectListModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_closed{ObjectGroup::Hidden}
{
}

void ObjectListModel::setComparison(std::shared_ptr<const Comparison> comparison, Pair::Kind pair,
                                    std::shared_ptr<const Plan> plan)
{
    m_comparison = std::move(comparison);
    m_plan = std::move(plan);
    m_pair = pair;
    m_entries = m_comparison ? objectEntries(*m_comparison, pair, m_plan.get())
                             : std::vector<ObjectEntry>();
    rebuild();
}

void ObjectListModel::setFilter(const QString &words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    rebuild();
}

void ObjectListModel::setChoice(std::optional<ObjectChoice> choice)
{
    if (choice == m_choice)
        return;
    m_choice = std::move(choice);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
}

bool ObjectListModel::hasBox(int row) const
{
    const ObjectComparison *const found = object(row);
    return m_choice && found != nullptr && m_choice->offered.contains(found->key);
}

void ObjectListModel::toggle(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    const Row &chosen = m_rows[static_cast<size_t>(row)];
    std::set<ObjectGroup> &set = chosen.sort == Row::Sort::More ? m_open : m_closed;
    if (chosen.sort == Row::Sort::Object)
        return;
    if (!set.insert(chosen.group).second)
        set.erase(chosen.group);
    rebuild();
}

void ObjectListModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    for (size_t at = 0; at < m_entries.size();) {
        const ObjectGroup group = m_entries[at].group;
        const size_t heading = m_rows.size();
        m_rows.push_back({Row::Sort::Heading, group, at, 0});
        int matching = 0;
        int left = 0;
        for (; at < m_entries.size() && m_entries[at].group == group; ++at) {
            const ObjectEntry &entry = m_entries[at];
            const bool matches = std::ranges::all_of(m_words, [&entry](const QString &word) {
                return entry.toolTip.contains(word, Qt::CaseInsensitive);
            });
            if (!matches)
                continue;
            ++matching;
            if (m_closed.contains(group) && m_words.isEmpty())
                continue;
            if (isQuiet(group) && !m_open.contains(group) && m_words.isEmpty() &&
                matching > ShownOfQuietGroup) {
                ++left;
                continue;
            }
            m_rows.push_back({Row::Sort::Object, group, at, 0});
        }
        if (left > 0)
            m_rows.push_back({Row::Sort::More, group, at, left});
        m_rows[heading].count = matching;
        if (matching == 0)
            m_rows.resize(heading);
    }
    endResetModel();
}

const ObjectComparison *ObjectListModel::object(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const Row &at = m_rows[static_cast<size_t>(row)];
    return at.sort == Row::Sort::Object ? &m_comparison->objects[m_entries[at.entry].object]
                                        : nullptr;
}

int ObjectListModel::find(const ObjectKey &key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const ObjectComparison *const found = object(row);
        if (found != nullptr && found->key == key)
            return row;
    }
    return -1;
}

int ObjectListModel::weightiest() const
{
    int out = -1;
    int least = std::numeric_limits<int>::max();
    for (int row = 0; row < rowCount(); ++row) {
        const ObjectComparison *const found = object(row);
        if (found == nullptr)
            continue;
        const int weight =
            weightOf(m_entries[m_rows[static_cast<size_t>(row)].entry], *found, m_pair);
        if (weight < least) {
            least = weight;
            out = row;
        }
    }
    return out;
}

QString ObjectListModel::kind(int row) const
{
    const Row &at = m_rows[static_cast<size_t>(row)];
    return at.sort == Row::Sort::Object ? m_entries[at.entry].kind : QString();
}

int ObjectListModel::count(ObjectGroup group) const
{
    return static_cast<int>(std::ranges::count(m_entries, group, &ObjectEntry::group));
}

int ObjectListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ObjectListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const bool object = row.sort == Row::Sort::Object;
    Segments segments;
    if (object)
        segments = m_entries[row.entry].segments;
    else if (row.sort == Row::Sort::Heading)
        segments = {textSegment(QLocale().toUpper(groupTitle(row.group)), Tone::Muted)};
    else
        segments = {textSegment(tr("%n more", nullptr, row.count), Tone::Muted)};
    switch (role) {
    case SegmentsRole:
        return QVariant::fromValue(segments);
    case Qt::DisplayRole:
        return object ? tr("%1, %2").arg(plainText(segments), m_entries[row.entry].kind)
                      : plainText(segments);
    case Qt::ToolTipRole:
        return object ? m_entries[row.entry].toolTip : QVariant();
    case Qt::CheckStateRole:
        if (!hasBox(index.row()))
            return {};
        return m_choice->chosen.contains(this->object(index.row())->key) ? Qt::Checked
                                                                         : Qt::Unchecked;
    case HeadingRole:
        return row.sort == Row::Sort::Heading;
    case DataRole: // what stands at the right
        return object                           ? m_entries[row.entry].kind
               : row.sort == Row::Sort::Heading ? QString::number(row.count)
                                                : QVariant();
    default:
        return {};
    }
}

bool ObjectListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || !hasBox(index.row()))
        return false;
    const ObjectKey &key = object(index.row())->key;
    std::set<ObjectKey> chosen = m_choice->chosen;
    if (value.value<Qt::CheckState>() == Qt::Checked)
        chosen.insert(key);
    else
        chosen.erase(key);
    Q_EMIT choiceWanted(chosen);
    return true;
}

Qt::ItemFlags ObjectListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags out = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (m_rows[static_cast<size_t>(index.row())].sort != Row::Sort::Heading)
        out |= Qt::ItemIsSelectable;
    if (hasBox(index.row()))
        out |= Qt::ItemIsUserCheckable;
    return out;
}

} // namespace driftgate
