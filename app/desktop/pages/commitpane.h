#pragma once

#include "desktop/models/objectlist.h"
#include "desktop/session/preferences.h"
#include "desktop/session/session.h"
#include "desktop/widgets/linelist.h"

#include <QWidget>

class QSplitter;

namespace driftgate
{

class DiffView;
struct DiffTitles;

/// The chosen commit: its message, what it changes once rendered and its files at the left; the
/// difference of the chosen object or file at the right.
class CommitPane : public QWidget
{
    Q_OBJECT

public:
    CommitPane(Session &session, Preferences &preferences, QWidget *parent = nullptr);
    [[nodiscard]] DiffView *diff() const { return m_diff; }
    [[nodiscard]] LineList *list() const { return m_list; }
    void saveLayout();

Q_SIGNALS:
    void blameWanted(const driftgate::Revision &revision, const QString &path);
    void pathFilterWanted(const QString &path);
    void said(const QString &text);

private:
    /// What a line of the list stands for.
    struct Choice {
        enum class Sort { None, Object, File } sort = Sort::None;
        size_t rendered = 0; ///< index into CommitSnapshot::rendered
        ObjectKey object{};
        size_t file = 0;
        friend bool operator==(const Choice &, const Choice &) = default;
    };
    void showCommit();
    [[nodiscard]] QList<Line> lines();
    void renderedLines(QList<Line> &out);
    void fileLinesOf(QList<Line> &out);
    void open(const QVariant &data);
    void openFirst();
    void readObject(const Choice &choice);
    void showObject(const DocumentSnapshot &document);
    void showFile(const FileDiffSnapshot &file);
    void show(std::shared_ptr<const AlignedDocument> document, const QString &detail);
    void step(bool forward);
    void openMenu(const QVariant &data, const QPoint &at);
    [[nodiscard]] DiffTitles titlesOf(const QString &detail) const;

    Session &m_session;
    Preferences &m_preferences;
    LineList *m_list;
    DiffView *m_diff;
    QSplitter *m_splitter;
    std::vector<Choice> m_choices; ///< a line's data is an index into this
    Choice m_shown;                ///< or about to be
    DocumentWish m_wish;
    Revision m_commit;
    bool m_fromBehind = false; ///< F7 came here from what follows
};

} // namespace driftgate
