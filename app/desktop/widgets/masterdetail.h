#pragma once

#include <QStackedWidget>

class QSplitter;

namespace driftgate
{

class EmptyState;

/// A table above the details of what is chosen in it, or, where the table has nothing to show, the
/// words that say why.
class MasterDetail : public QStackedWidget
{
    Q_OBJECT

public:
    /// Takes both; `heights` of the two in pixels until a person moves them.
    MasterDetail(QWidget *master, QWidget *detail, const QList<int> &heights,
                 QWidget *parent = nullptr);
    void showMaster();
    void showEmpty(const QString &title, const QString &detail = {});
    /// What can be done while there is nothing to show; whoever gives it shows and hides it.
    void addEmptyAction(QWidget *button);

    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

private:
    QSplitter *m_splitter;
    EmptyState *m_empty;
};

} // namespace driftgate
