#pragma once

#include "desktop/session/snapshots.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLineEdit;

namespace driftgate
{

/// The history's filter: words as they are typed; `author:`, `path:` and `app:` become chips that
/// a click takes away.
class HistoryFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryFilterBar(QWidget *parent = nullptr);
    void setApplications(std::shared_ptr<const WorkspaceSnapshot> workspace);
    void addPath(const QString &path);
    void setAuthor(const QString &author);
    void clear();
    [[nodiscard]] HistoryFilter filter() const;
    [[nodiscard]] QLineEdit *field() const { return m_field; }

    /// Takes the words with a key out of a text: "fix author:alice" leaves "fix". A value with
    /// spaces stands in double quotes. The last word counts only when it is complete.
    [[nodiscard]] static HistoryFilter parse(const QString &text);

Q_SIGNALS:
    void changed(const driftgate::HistoryFilter &filter);

private:
    void take(); ///< turns what has a key into chips
    void rebuildChips();
    void publish();

    QLineEdit *m_field;
    QHBoxLayout *m_chips;
    HistoryFilter m_fixed; ///< what the chips say
    HistoryFilter m_told;
    QTimer m_pause;
};

} // namespace driftgate
