// Finding an item while typing: arrows move in the results without leaving the line.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

FocusScope {
    id: field

    required property ItemSearch search
    property string label
    property string namePrefix
    signal taken(int at)

    implicitHeight: line.implicitHeight + (results.visible ? results.height + 4 : 0)
        + (nothing.visible ? nothing.height + 4 : 0)

    Draft {
        id: line
        objectName: field.namePrefix + ".search"
        width: parent.width
        focus: true
        iconName: "search"
        label: field.label
        hint: qsTr("Pinyin initials such as ylbx, characters or code")
        inputMethodHints: Qt.ImhNoPredictiveText
        draft: field.search.text
        onTyped: text => field.search.type(text)
        Keys.onUpPressed: field.search.step(-1)
        Keys.onDownPressed: field.search.step(1)
    }
    Rectangle {
        id: results
        anchors { left: parent.left; right: parent.right; top: line.bottom; topMargin: 4 }
        height: list.contentHeight + 8
        visible: list.count > 0
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: Theme.hairline; color: Theme.line }
        Lines {
            id: list
            objectName: field.namePrefix + ".results"
            anchors { fill: parent; margins: 4 }
            activeFocusOnTab: false
            interactive: false
            model: field.search.results
            at: field.search.at
            delegate: LineRow {
                id: row
                required property int index
                required property string code
                required property string name
                required property bool is_on_the_spot
                objectName: field.namePrefix + ".result." + code
                isCurrent: index === field.search.at
                words: name
                onChosen: field.taken(index)
                Label {
                    anchors { left: parent.left; leftMargin: 12; right: kind.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
                    text: row.name
                    isStrong: row.isCurrent
                    wrapMode: Text.NoWrap
                    canUnfold: false
                }
                Label {
                    id: kind
                    anchors { right: code_.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
                    text: row.is_on_the_spot ? qsTr("On the spot") : qsTr("Promised")
                    size: Theme.caption
                    color: Theme.inkSoft
                }
                Label {
                    id: code_
                    anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
                    text: row.code
                    size: Theme.caption
                    color: Theme.inkSoft
                }
            }
        }
    }
    Label {
        id: nothing
        anchors { left: parent.left; right: parent.right; top: line.bottom; topMargin: 4 }
        visible: field.search.has_answered && list.count === 0
        text: qsTr("No such item was found: try other words")
        size: Theme.caption
        color: Theme.waiting
    }
}
