#pragma once

#include "desktop/widgets/segments.h"

#include <QAbstractListModel>
#include <QListView>
#include <QVariant>

namespace driftgate
{

/// One line of a small list: what it shows, its tool tip, and what it stands for.
struct Line {
    Segments segments{};
    QString toolTip{};
    QVariant data{};      ///< invalid: nothing to open
    bool heading = false; ///< not to be chosen
    bool wrap = false;    ///< takes several lines where it must
    friend bool operator==(const Line &a, const Line &b)
    {
        return a.segments == b.segments && a.toolTip == b.toolTip && a.heading == b.heading &&
               a.wrap == b.wrap;
    }
};

/// Lines as an item model.
class LineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void setLines(QList<Line> lines);
    [[nodiscard]] const QList<Line> &lines() const { return m_lines; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<Line> m_lines;
};

/// A small list of lines on the panel's ground: commits, findings, files, what differs.
class LineList : public QListView
{
    Q_OBJECT

public:
    explicit LineList(QWidget *parent = nullptr);
    void setLines(const QList<Line> &lines);
    [[nodiscard]] LineModel *lineModel() const { return m_model; }

Q_SIGNALS:
    /// A click or Enter on a line that stands for something.
    void opened(const QVariant &data);
    void menuWanted(const QVariant &data, const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    LineModel *m_model;
};

} // namespace driftgate
