// What the counter serves: the check list of series. Up and down, Space ticks.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

FocusScope {
    id: view

    property DeskPage page
    property string name
    readonly property SeriesForm form: page ? page.series_form : null

    Label {
        id: title
        width: parent.width
        text: Words.title(view.name)
        size: Theme.title
        isStrong: true
    }
    Rectangle {
        anchors { left: parent.left; right: parent.right; top: title.bottom; topMargin: 12 }
        height: Math.min(view.height - title.height - 12, list.contentHeight + 8)
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: Theme.hairline; color: Theme.line }
        Lines {
            id: list
            objectName: "series"
            anchors { fill: parent; margins: 4 }
            focus: true
            label: title.text
            model: view.form ? view.form.rows : null
            at: 0
            onChosen: at => list.at = at
            Keys.onSpacePressed: if (at >= 0) view.form.toggle(at)
            delegate: LineRow {
                id: row
                required property int index
                required property string series
                required property string name
                required property int waiting
                required property bool is_chosen
                objectName: "series." + series
                implicitHeight: Theme.sized(0, 40)
                isCurrent: index === list.at && list.activeFocus
                words: name + (is_chosen ? ", " + qsTr("ticked") : "")
                onChosen: {
                    list.forceActiveFocus()
                    list.at = index
                    view.form.toggle(index)
                }
                Tick { x: 12; anchors.verticalCenter: parent.verticalCenter; isOn: row.is_chosen }
                Label {
                    x: 24 + Theme.sized(0, 18)
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.series
                    isStrong: true
                }
                Label {
                    x: 48 + Theme.sized(0, 32)
                    width: parent.width - x - waiting_.width - 24
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.name
                    wrapMode: Text.NoWrap
                    canUnfold: false
                }
                Label {
                    id: waiting_
                    anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
                    text: qsTr("%n waiting", "", row.waiting)
                    color: Theme.inkSoft
                    size: Theme.caption
                }
            }
        }
    }
}
