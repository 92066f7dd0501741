#pragma once

#include "desktop/models/objectlist.h"

#include <QAbstractListModel>

#include <optional>
#include <set>

namespace driftgate
{

/// The objects of a list that have a box to tick, and those that are ticked.
struct ObjectChoice {
    std::set<ObjectKey> offered;
    std::set<ObjectKey> chosen;
    friend bool operator==(const ObjectChoice &, const ObjectChoice &) = default;
};

/// The objects of a review as one list: a heading with its count for each group, then the
/// group's objects. Long quiet groups end with a row that shows the rest.
class ObjectListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ObjectListModel(QObject *parent = nullptr);

    /// `plan`: what a sync would do, where it is known.
    void setComparison(std::shared_ptr<const Comparison> comparison, Pair::Kind pair,
                       std::shared_ptr<const Plan> plan = nullptr);
    void setFilter(const QString &words);
    /// No value: no object has a box.
    void setChoice(std::optional<ObjectChoice> choice);
    /// Shows or folds the rest of a group, or all of it.
    void toggle(int row);

    [[nodiscard]] const std::shared_ptr<const Plan> &plan() const { return m_plan; }
    /// Null for headings.
    [[nodiscard]] const ObjectComparison *object(int row) const;
    [[nodiscard]] int find(const ObjectKey &key) const; ///< -1: not shown
    /// The row to begin at: the first of those that weigh most; -1: there is none.
    [[nodiscard]] int weightiest() const;
    [[nodiscard]] QString kind(int row) const;
    [[nodiscard]] int count(ObjectGroup group) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// Ticking a box is a wish: choiceWanted() tells it, setChoice() makes it true.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void choiceWanted(const std::set<driftgate::ObjectKey> &chosen);

private:
    struct Row {
        enum class Sort { Heading, Object, More } sort = Sort::Object;
        ObjectGroup group = ObjectGroup::InSync;
        size_t entry = 0;
        int count = 0;
    };
    void rebuild();
    [[nodiscard]] bool hasBox(int row) const;

    std::shared_ptr<const Comparison> m_comparison;
    std::shared_ptr<const Plan> m_plan;
    std::optional<ObjectChoice> m_choice;
    Pair::Kind m_pair = Pair::Kind::LiveTarget;
    std::vector<ObjectEntry> m_entries;
    std::vector<Row> m_rows;
    QStringList m_words;
    std::set<ObjectGroup> m_open;   ///< shown to the end
    std::set<ObjectGroup> m_closed; ///< folded
};

} // namespace driftgate
